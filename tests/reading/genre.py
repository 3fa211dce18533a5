"""Other documents of the genre, made up, each in another style of numbering; and the layouts they may come in.

``genre.txt`` has them: a document is lines of an eId and a text. ``~`` stands for some sentences, a slash
between blanks for a line end that the author set (a title on several lines).
"""

from __future__ import annotations

import itertools
import textwrap
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

from nghiquyet.reading.metrics import SPACE, width

Units = list[tuple[str, str]]
"""The eId and the text of each unit; line ends in a text are the author's."""

_SENTENCES = (
    "Kinh tế của huyện giữ được nhịp độ tăng trưởng khá, giá trị sản xuất bình quân tăng 9,2%/năm, cao hơn nhiệm kỳ"
    " trước 1,1 điểm; đời sống vật chất, tinh thần của người dân tiếp tục được nâng lên rõ rệt so với năm 2015.",
    "Mạng lưới giao thông nông thôn được đầu tư đồng bộ, đến nay có 142 km đường xã, đường thôn được cứng hóa, bằng 87%"
    " tổng chiều dài; hệ thống thủy lợi bảo đảm tưới tiêu chủ động cho 3.450 ha đất canh tác hai vụ.",
    "Việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh theo Chỉ thị số 05-CT/TW của Bộ Chính trị được"
    " các cấp ủy triển khai nghiêm túc, gắn với trách nhiệm nêu gương của cán bộ chủ chốt ở từng cơ quan, đơn vị.",
    "Tuy vậy, chuyển dịch cơ cấu kinh tế còn chậm, sức cạnh tranh của sản phẩm chưa cao, thu hút đầu tư ngoài ngân sách"
    " đạt thấp; công tác giải phóng mặt bằng ở một vài dự án kéo dài, gây bức xúc trong dư luận.",
    "Trong nhiệm kỳ tới cần huy động mọi nguồn lực cho phát triển, phấn đấu tổng vốn đầu tư toàn xã hội đạt 8.600 tỷ"
    " đồng, trong đó vốn của doanh nghiệp và hộ dân chiếm trên 70%; ưu tiên hạ tầng giao thông, thủy lợi và chuyển"
    " đổi số.",
    "Chất lượng giáo dục toàn diện được giữ vững, 31 trên tổng số 36 trường đạt chuẩn quốc gia; toàn dân tham gia bảo"
    " hiểm y tế đạt 93,4%, tỷ lệ trẻ em dưới năm tuổi suy dinh dưỡng giảm còn 9,8%, thấp hơn mức chung của tỉnh.",
)


def _documents(text: str) -> Iterator[tuple[str, Units]]:
    for part in text.split("== ")[1:]:
        name, *lines = part.strip().splitlines()
        yield name, list(_units(lines))


def _units(lines: list[str]) -> Iterator[tuple[str, str]]:
    prose = itertools.cycle(" ".join(pair) for pair in zip(_SENTENCES, _SENTENCES[1:] + _SENTENCES[:1], strict=True))
    for line in lines:
        eid, words = line.split(" ", 1)
        yield eid, next(prose) if words == "~" else words.replace(" / ", "\n")


DOCUMENTS: dict[str, Units] = dict(_documents((Path(__file__).parent / "genre.txt").read_text("utf-8")))

_Wrap = Callable[[str], list[str]]


def _columns(columns: int, indent: int = 0) -> _Wrap:
    """Filled up to a number of characters."""
    return lambda part: textwrap.wrap(part, columns, break_on_hyphens=False, initial_indent=" " * indent)


def _times(measure: int, indent: int) -> _Wrap:
    """Filled up to a printed width in a Times face; the first line stood in, which a text layer does not keep."""

    def wrap(part: str) -> list[str]:
        lines, line, room = [], "", measure - indent
        for word in part.split():
            if line and width(line) + SPACE + width(word) > room:
                lines.append(line)
                line, room = word, measure
            else:
                line = f"{line} {word}".strip()
        return [*lines, line]

    return wrap


def _lines(units: Units, wrap: _Wrap | None) -> Iterator[tuple[str, bool]]:
    """The printed lines, and whether a unit begins."""
    for _, text in units:
        lines = [line for part in text.split("\n") for line in (wrap(part) if wrap else [part])]
        yield from ((line, index == 0) for index, line in enumerate(lines))


def layer(
    units: Units,
    wrap: _Wrap | None = None,
    *,
    blank: str = "none",
    page: int = 0,
    number: str = "",
    form: str = "{}",
    head: str = "",
    feeds: bool = False,
    trailing: str = "",
) -> str:
    """The text layer of a document.

    ``blank``: blank lines between units or all lines; ``page``: lines of a page, with a ``number`` at its top or
    bottom and a running ``head``, after a form feed or not.
    """
    out: list[str] = []
    count = 1
    lines = list(_lines(units, wrap))
    # The only page of a short document tells nothing of its head.
    head = head if len(lines) > page else ""
    for at, (line, begins) in enumerate(lines):
        opening: list[str] = [head] if head and page and at % page == 0 else []
        if page and at and at % page == 0:
            if number == "bottom":
                out.append(form.format(count))
            count += 1
            if number == "top":
                opening.insert(0, form.format(count))
            if feeds:
                opening = [f"\f{opening[0]}", *opening[1:]] if opening else opening
        out += opening
        feed = "\f" if feeds and at and at % page == 0 and not opening else ""
        if out and (blank == "all" or (blank == "units" and begins)):
            out.append("")
        out.append(feed + line + trailing)
    if number == "bottom":
        out.append(form.format(count))
    return "\n".join(out) + "\n"


LAYOUTS: dict[str, Callable[[Units], bytes]] = {
    "a unit a line": lambda units: layer(units).encode(),
    "a unit a line, CRLF and BOM": lambda units: b"\xef\xbb\xbf" + layer(units).replace("\n", "\r\n").encode(),
    "a unit a line, pages": lambda units: layer(units, page=12, number="bottom", form="Trang {}", feeds=True).encode(),
    "79 characters": lambda units: layer(units, _columns(79)).encode(),
    "94 characters, all lines apart": lambda units: layer(units, _columns(94), blank="all", trailing=" ").encode(),
    "82 characters, units apart": lambda units: layer(units, _columns(82), blank="units").encode(),
    "80 characters, numbers below": lambda units: layer(units, _columns(80), page=21, number="bottom").encode(),
    "76 characters, numbers above": lambda units: layer(units, _columns(76), page=21, number="top").encode(),
    "84 characters, dashes": lambda units: layer(
        units, _columns(84), page=18, number="bottom", form="- {} -", feeds=True
    ).encode(),
    "74 characters, heads": lambda units: layer(
        units, _columns(74), page=19, number="bottom", head="Văn kiện Đại hội nhiệm kỳ 2020 - 2025"
    ).encode(),
    "91 characters, NFD": lambda units: unicodedata.normalize("NFD", layer(units, _columns(91))).encode(),
    "80 characters, first lines stand in": lambda units: layer(units, _columns(80, 5)).encode(),
    "printed": lambda units: layer(units, _times(70_500, 5_600), blank="all", trailing=" ").encode(),
    "printed, no blank lines": lambda units: layer(units, _times(70_500, 5_600)).encode(),
    "printed, no indent": lambda units: layer(units, _times(70_500, 0), blank="all", trailing=" ").encode(),
    "printed, numbers above": lambda units: layer(units, _times(70_500, 5_600), page=30, number="top").encode(),
    "printed, heads": lambda units: layer(
        units, _times(66_000, 5_600), page=20, head="ĐẢNG BỘ HUYỆN LŨNG VÂN", feeds=True
    ).encode(),
}  # fmt: skip
"""How the text of a printed document may have been taken out of it."""
