"""Tables come cell by cell or row by row: no figure is read into another, and none becomes a target or a result."""

from __future__ import annotations

import pytest

from nghiquyet.reading.tables import in_columns
from tests.reading.support import read

CELLS = (
    "STT\nChỉ tiêu\nĐơn vị\nKế hoạch\n1\nTốc độ tăng trưởng kinh tế\n%\n6,5 - 7\n2\nThu ngân sách trên\nđịa bàn\n"
    "Tỷ đồng\n1.250\n3\nTỷ lệ hộ nghèo\n%\n<2\n"
)


def test_a_table_cell_by_cell() -> None:
    document = read(f"I. CÁC CHỈ TIÊU CHỦ YẾU\n{CELLS}II. NHIỆM VỤ\nLàm.\n")
    cells = [node.text for node in document.outline.children("sec_I")]
    assert document.nodes[0].text == "CÁC CHỈ TIÊU CHỦ YẾU"
    assert cells == CELLS.replace("trên\nđịa", "trên địa").splitlines()
    assert document.targets == ()


@pytest.mark.parametrize("gap", ["   ", "\t", " \t"])
def test_a_table_row_by_row(gap: str) -> None:
    rows = [
        gap.join(cells) for cells in (("1", "Tốc độ tăng trưởng", "%", "6,5 - 7"), ("2", "Thu ngân sách", "tỷ", "125"))
    ]
    for heading in ("CÁC CHỈ TIÊU CHỦ YẾU", "KẾT QUẢ ĐẠT ĐƯỢC"):
        document = read("\n".join([f"I. {heading}", *rows, "II. NHIỆM VỤ", "Làm.", ""]))
        assert len(document.outline.children("sec_I")) == 2
        assert (document.nodes[0].text, document.targets, document.results) == (heading, (), ())


def test_a_result_alone_in_its_cell_is_none() -> None:
    document = read(f"I. KẾT QUẢ ĐẠT ĐƯỢC\nThu 500 tỷ đồng.\n{CELLS}II. NHIỆM VỤ\nLàm.\n")
    assert [each.value for each in document.results] == [500]


def test_figures_at_the_end_of_sentences_make_no_table() -> None:
    line = "Toàn huyện có mười hai xã đạt chuẩn nông thôn mới, thu nhập bình quân đầu người đạt\n{}\n"
    document = read("I. KẾT QUẢ\n" + "".join(line.format(f"{n},5.") for n in range(60, 66)) + "II. KHÁC\nTốt.\n")
    assert len(document.outline.children("sec_I")) == 6


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("1   Thu   %", True), ("1\tThu\t%", True), ("1   Thu", False), ("1  Thu  %  9", False), ("", False),
        ("chúng quận và ở    sở được quan tâm", False), ("Cá   ông trình,  hư ng trình", False), (" " * 100_000, False),
        ("x" + " " * 100_000 + "\xa0" + "\t" * 100_000 + "\xa0", False),
    ],
)  # fmt: skip
def test_rows(text: str, row: bool) -> None:
    assert in_columns(text) is row
