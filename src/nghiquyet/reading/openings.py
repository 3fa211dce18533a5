"""What the words at a line end tell: whether a sentence goes on over it, or something begins behind it.

    "… đúng quy định tại khoản" / "3. Nhìn chung …"            → goes on: the number belongs to the sentence
    "… nhiệm kỳ 2020 - 2025" / "Đại hội đại biểu …"             → begins: a title, and the text below it
    "… được sửa đổi như sau:" / "“2. Hỗ trợ tối đa 50% …"       → begins: a numbered paragraph, quoted

Where lines end on the page is the matter of ``blocks``; here only what they say counts.
"""

from __future__ import annotations

import re

from nghiquyet.reading.joining import belongs_to_word_before
from nghiquyet.reading.lines import Line
from nghiquyet.reading.markers import Marker, read_marker

_DOCUMENTS = "Nghị quyết|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Nghị định|Quy chế|Quy định|Thông báo"
_END_OF_SENTENCE = re.compile(rf"(?:{_DOCUMENTS}|Điều) này[./;]*")
"""What is left of "… chịu trách nhiệm thi hành" / "Quyết định này." on a line of its own: no paragraph."""
_NAME = re.compile(
    r"Ban\n(?:Chấp hành|Thường vụ|Bí thư|Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kiểm tra|Chỉ đạo)|Bộ\nChính trị"
    r"|Phó\n\w|trận\nTổ quốc|sản\n(?:Việt Nam|Hồ Chí Minh)|Hồ\nChí Minh|Chí\nMinh"
)
"""Names that this genre is full of, broken by a line end: their second word has a capital and begins nothing."""
_LEADS_ON = re.compile(
    r"\s(?:tại|theo|của|(?:tại|theo|của|và|hoặc) (?:khoản|điểm|mục|[Đđ]iều)|(?:mức|cấp) độ|giai đoạn|hạng|khóa|quý)$"
)
"""What a number follows: "… đúng quy định tại khoản" / "3. Nhìn chung …"."""
_LEADS_ON_ROMAN = re.compile(r"(?:LẦN|THỨ|HỘI|KH[ÓO][ÁA]?|KỲ|QUÝ|VÀ|[,(–-])$")
"""What a Roman number without a sign follows in capitals: ``LẦN THỨ`` / ``XII NHIỆM KỲ …``."""
_YEAR = re.compile(r"(?:19|20)\d\d$")
_TO_YEAR = re.compile(r"[-–]\s?(?:19|20)\d\d(?!\d)")
"""``… NHIỆM KỲ 2020`` / ``- 2025``: the second half of a term."""

_OPENING = re.compile(
    r"(?:Căn cứ|Xét|Theo đề nghị|Nơi nhận|T/M|TM\.|Đại hội kêu gọi)(?!\w)|Số\s?:?\s*\d{1,5}\s?[-/]"
    r"|\((?:[Bb]an hành )?[Kk]èm theo\b|Chỉ tiêu (?:số )?\d{1,3}\s?[:.]"
    r"|[^\W\d][\w. ]{1,40}, ngày \d{1,2} tháng \d{1,2} năm \d{4}$"
)
"""How grounds, signatures, the number, the day and the call at the end begin; within a sentence they are small."""
_IN_FORCE = re.compile(
    rf"(?:{_DOCUMENTS}) (?:này (?:(?:đã )?được|có hiệu lực|phổ biến)\b|(?:đã )?được (?:Quốc hội|Hội đồng|Đại hội)\b)"
)
"""What a document says of itself in a paragraph of its own."""
_NEW_SENTENCE = re.compile(
    r"(?:Sau khi|Tuy nhiên|Để|Trong (?:năm|nhiệm kỳ|những|thời gian)|Những năm|Thời gian (?:qua|tới)|Nhìn chung"
    r"|Ngoài ra|Bên cạnh đó|Đồng thời|Ngày \d{1,2} tháng \d)(?!\w)"
)
"""Words that begin a sentence and no name: behind a title without a full stop they begin what is below it."""
_NAMED_CONGRESS = re.compile(r"(?:(?:19|20)\d\d|lần thứ [IVXLC]+)$")
"""How a title ends that names the congress: its text begins with ``Đại hội`` anew."""
_ALONE = re.compile(r"[*\s]+|(?:STT|TT|Stt|Số TT)")
"""What stands alone on its line: stars, the head of the first column of a table."""


def goes_on(before: Line, line: Line, marker: Marker | None) -> bool:
    """Whether a line goes on with the sentence, the name or the sign of the one before it, for all it begins with."""
    if before.cut or belongs_to_word_before(before, line) or (marker is not None and _leads_on(before, marker)):
        return True
    if before.finished:
        return False
    broken = f"{before.text.rsplit(None, 1)[-1]}\n{line.text}"
    term = _YEAR.search(before.text) is not None and _TO_YEAR.match(line.text) is not None
    return term or _END_OF_SENTENCE.fullmatch(line.text) is not None or _NAME.match(broken) is not None


def _leads_on(before: Line, marker: Marker) -> bool:
    """Whether the sentence of a line has its number on the next one.

    A list may say "và" before its last item, but no article does before the next.
    """
    if marker.num is None:
        return False
    if marker.style.bare and _LEADS_ON_ROMAN.search(before.text):
        return True
    return _LEADS_ON.search(before.text) is not None or (
        marker.style.keyword and before.text.endswith((" và", " hoặc"))
    )


def stands_apart(before: Line, line: Line) -> bool:
    """Whether a line begins something wherever it stands: a cell, beside stars, below a title, a quotation."""
    if line.cell or (before.cell and not line.starts_lower):
        return True
    if _ALONE.fullmatch(line.text) or _ALONE.fullmatch(before.text):
        return True
    if line.text.startswith("Đại hội ") and _NAMED_CONGRESS.search(before.text):
        return True
    return before.text.endswith(":") and begins_numbered_quotation(line.text)


def opens(before: Line, line: Line) -> bool:
    """Whether a line begins as paragraphs of this genre do, and sentences that go on do not."""
    found = _OPENING.match(line.text) or (_IN_FORCE if before.finished else _NEW_SENTENCE).match(line.text)
    return found is not None and before.text[-1] not in ",–-(/“"


def begins_numbered_quotation(text: str) -> bool:
    """Whether a text is quoted from a numbered one: ``“2. Hỗ trợ tối đa 50% …``, as amendments have it."""
    quoted = read_marker(text[1:].lstrip()) if text[:1] in '“"' else None
    return quoted is not None and quoted.num is not None
