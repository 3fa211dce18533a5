"""Texts of the genre, of any size: what a PDF's text layer of a resolution looks like, with made-up content.

``text(units)`` gives about so many units (nodes of the outline, within a few per cent): parts with divisions, sections,
results and shortcomings in running text, numbered targets with indents, programmes, rosters; hard-wrapped lines with an
empty line after each, page breaks with a leading space and no empty line, wrapped headings, letters and spaces lost by
the extraction. The same arguments give the same text.

    python benchmarks/synthetic.py 40000 > long.txt
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count
from random import Random
from typing import Final

COLUMNS: Final = 84
"""Characters of a full line; the real text has 75 to 88."""

LINES_A_PAGE: Final = 37

_SUBJECTS: Final = """
phát triển kinh tế; quản lý đô thị; cải cách hành chính; giáo dục và đào tạo; bảo vệ môi trường; quốc phòng, an ninh
chăm sóc sức khỏe nhân dân; xây dựng nếp sống văn minh; công tác dân vận của Đảng; thu ngân sách nhà nước
giảm nghèo bền vững; chỉnh trang kênh rạch; xây dựng tổ chức cơ sở đảng; kiểm tra, giám sát của cấp ủy
chuyển đổi số trong cơ quan nhà nước; phòng, chống tham nhũng; đền bù, giải phóng mặt bằng; thể dục - thể thao
""".replace("\n", ";").strip(";")
_VERBS: Final = """
tiếp tục nâng cao chất lượng; tập trung đẩy mạnh; được quan tâm chỉ đạo thường xuyên trong; có chuyển biến tích cực về
từng bước hoàn thiện; chưa đáp ứng yêu cầu của; góp phần thực hiện thắng lợi nhiệm vụ; còn chậm so với kế hoạch về
""".replace("\n", ";").strip(";")
_ENDS: Final = """
trên địa bàn quận; theo kế hoạch của Thành phố; của các tầng lớp Nhân dân; trong nhiệm kỳ 2020 - 2025; ở các khu phố
đúng theo quy định; gắn với trách nhiệm của người đứng đầu; bình quân đạt 14,80%/năm; với 10.000 việc làm mới mỗi năm
""".replace("\n", ";").strip(";")
_FAMILIES: Final = "Nguyễn Lê Trần Phạm Huỳnh Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Phan Trịnh".split()
_MIDDLES: Final = "Văn Thị Thanh Ngọc Minh Quốc Hữu Kim Thu Anh".split()
_GIVEN: Final = "Bình Cường Dung Hải Hạnh Hùng Khánh Lan Minh Nhựt Phúc Quang Sơn Thành Thảo Tuấn Vân Xuân".split()
_POSTS: Final = ("Bí thư Quận ủy", "Phó Bí thư Quận ủy", "Ủy viên Ban Thường vụ", "Chủ nhiệm Ủy ban Kiểm tra", "")
_ROMAN: Final = "I II III IV V VI VII VIII".split()


class _Writer:
    """Makes sentences, breaks them into lines, and counts the units they will be."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.units = 0
        self._lines: list[str] = []
        self._on_page = 0

    def clause(self) -> str:
        return " ".join(self._one_of(words) for words in (_SUBJECTS, _VERBS, _SUBJECTS, _ENDS))

    def sentence(self) -> str:
        clauses = "; ".join(self.clause() for _ in range(self.chance.randint(1, 3)))
        return f"{clauses[0].upper()}{clauses[1:]}."

    def name(self) -> str:
        return " ".join(map(self.chance.choice, (_FAMILIES, _MIDDLES, _GIVEN)))

    def prose(self, paragraphs: int) -> None:
        for _ in range(paragraphs):
            self.put(" ".join(self.sentence() for _ in range(self.chance.randint(2, 6))))

    def put(self, text: str) -> None:
        """One unit: its lines, wrapped, some of them damaged as an extraction damages them."""
        self.units += 1
        line = ""
        for word in text.split():
            if line and len(line) + 1 + len(word) > COLUMNS:
                self._end(line + " ")
                line = word
            else:
                line = f"{line} {word}" if line else word
        self._end(line + " ")

    def _end(self, line: str) -> None:
        if self.chance.random() < 0.01:
            line = line.replace("; ", ";", 1)  # a lost space, as in the real text
        self._on_page += 1
        if self._on_page > LINES_A_PAGE:
            self._on_page = 1
            self._lines[-1:] = []  # no empty line before a page break, and a leading blank after it
            line = f" {line}"
        self._lines += [line, ""]

    def _one_of(self, words: str) -> str:
        return self.chance.choice(words.split(";")).strip()

    def text(self) -> str:
        return "\n".join(self._lines)


def text(units: int, *, seed: int = 1) -> bytes:
    """A text of about so many units, in UTF-8."""
    write = _Writer(seed)
    write.prose(2)
    for _ in _parts(write):
        if write.units >= units:
            break
    write.put("Đại hội giao Ban Chấp hành Đảng bộ quận lãnh đạo, tổ chức thực hiện thắng lợi Nghị quyết này.")
    return write.text().encode()


def _parts(write: _Writer) -> Iterator[None]:
    """Write one part after the other, for ever; after each few units there is a chance to stop."""
    for part in count(1):
        write.put(f"PHẦN {part}. VỀ KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ QUẬN LẦN THỨ XI, NHIỆM KỲ QUA:")
        for division in "ABC":
            write.put(f"{division}. {write.clause().upper()[:60]}")
            for section in _ROMAN:
                write.put(f"{section}. {write.clause().upper()[:70]}")
                write.put("1. Kết quả")
                write.prose(4)
                yield
                write.put("2. Hạn chế, yếu kém")
                write.prose(3)
                yield
                write.put("3. Các chỉ tiêu phát triển chủ yếu")
                for number in range(1, 13):
                    _target(write, number)
                    yield
        write.put("D. DANH SÁCH ỦY VIÊN BAN CHẤP HÀNH, GỒM 30 ĐỒNG CHÍ")
        for _ in range(30):
            _roster_line(write)
            yield


def _target(write: _Writer, number: int) -> None:
    """A numbered target; some have a lead-in line and indents."""
    low = write.chance.randint(5, 90)
    write.put(f"({number}). Đến năm 2025, {write.clause()} đạt từ {low}% đến {low + 5}%.")
    if number % 6 == 1:
        write.put("Trong đó:")
        for _ in range(3):
            write.put(f"+ {write.sentence()}")


def _roster_line(write: _Writer) -> None:
    post = write.chance.choice(_POSTS)
    write.put(f"- Đồng chí {write.name()}" + (f" - {post}" if post else ""))


if __name__ == "__main__":
    sys.stdout.buffer.write(text(int(sys.argv[1])))
