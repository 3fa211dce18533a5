"""What the layout of a text tells: indents, gaps, cuts, the measure; and which numbers count. Each on both sides."""

from __future__ import annotations

import pytest

from nghiquyet.reading import layout as layouts
from nghiquyet.reading.layout import Layout, read_layout
from nghiquyet.reading.metrics import SPACE, width
from nghiquyet.reading.source import read_source
from tests.reading.support import outline, read

WORDS = "và tiếp tục thực hiện các nhiệm vụ được giao trong nhiệm kỳ qua với kết quả rất khá của toàn xã".split()
MEASURE = 70_000


def filled(lines: int, share: float = 1.0, start: int = 0, measure: int = MEASURE) -> list[str]:
    """Lines of small letters that fill a share of the measure, as a printer would."""
    out, at = [], start
    for _ in range(lines):
        line = ""
        while width(line) + SPACE + width(WORDS[at % len(WORDS)]) <= share * measure:
            line = f"{line} {WORDS[at % len(WORDS)]}".strip()
            at += 1
        out.append(line)
    return out


def lay(text: str) -> Layout:
    return read_layout(read_source(text.encode(), "x"))


@pytest.mark.parametrize(("full", "measured"), [(30, True), (27, False)])
def test_lines_that_break_off_are_about_as_wide_as_the_page(full: int, measured: bool) -> None:
    """Three quarters of them at least; else the text was not filled to a width, and each line is a paragraph."""
    lines = [line for n in range(40) for line in filled(1, 1.0 if n < full else 0.5 - n / 200, 3 * n)]
    assert (lay("\n".join(lines)).measure is not None) is measured


@pytest.mark.parametrize(("deeper", "indented"), [(9, True), (13, False)])
def test_many_deeper_lines_mean_nothing(deeper: int, indented: bool) -> None:
    lines = [f"    Câu {n} nằm lùi vào." if n < deeper else f"Câu {n} nằm ngoài lề." for n in range(30)]
    assert any(line.indented for line in lay("\n".join(lines)).lines) is indented


@pytest.mark.parametrize(("ended", "cut"), [(30, 2), (20, 0)])
def test_a_missing_blank_at_the_end_is_a_cut_where_all_others_have_one(ended: int, cut: int) -> None:
    lines = [f"câu {'abcdeghiklmnopqrstuvxy'[n % 20]} viết " if n < ended else "câu viết" for n in range(ended + 2)]
    lines += [] if cut else ["câu viết"] * 8
    assert sum(line.cut for line in lay("\n".join(lines)).lines) == cut


@pytest.mark.parametrize(("lines", "pages"), [(21, 2), (20, 1)])
def test_doubled_lines_need_a_few_to_be_told(lines: int, pages: int) -> None:
    """Only where nearly all lines are followed by a blank one does a missing one tell of a page."""
    text = filled(lines)
    broken = "\n\n".join(text[:10]) + "\n " + "\n\n".join(text[10:])
    assert len(lay(broken).pages) == pages


@pytest.mark.parametrize(("inside", "mark"), [(2, True), (3, False)])
def test_a_blank_line_within_a_sentence_now_and_then(inside: int, mark: bool) -> None:
    out = []
    for n in range(12):
        first, second = filled(2, 1.0, 5 * n)
        out.append(f"{first}\n{'' if n >= inside else chr(10)}{second} rồi.")
    assert lay("\n\n".join(out)).gaps_mark is mark


@pytest.mark.parametrize(("room", "counted"), [(1, True), (2, False)])
def test_lines_filled_up_to_a_number_of_characters(room: int, counted: bool) -> None:
    """One in a hundred may have had room for one more word."""
    lines = ["bb " + "a" * 37] * 101
    for n in range(room):
        lines[10 * n + 5] = "bb " + "a" * 17
    assert layouts._set_by_count(layouts._broken(lay("\n".join(lines)).lines)) is counted


@pytest.mark.parametrize(("indent", "found"), [(5_600, 5_600), (0, 0)])
def test_first_lines_tell_how_far_they_stood_in(indent: int, found: int) -> None:
    """Set with an indent, numbered lines fall short of the measure; set without one, many reach it."""
    out = []
    for n in range(8):
        first = filled(1, (MEASURE - indent - width(f"{n + 1}. Về ")) / MEASURE, 7 * n)[0]
        out += [f"{n + 1}. Về {first}", *filled(4, 1.0, 7 * n + 20), "xong."]
    assert lay("\n".join(out)).first_indent == found


HEADING = "II- Thông qua Báo cáo kiểm điểm sự lãnh đạo, chỉ đạo của"


def _headed(share: float) -> list[str]:
    """A heading that fills so much of the measure, and the line after it; running text around them."""
    heading = HEADING
    while width(heading) < share * MEASURE:
        heading += " xã" if width(heading) + width(" và xã") < share * MEASURE else "i"
    body = filled(30)
    text = ["I- Mở đầu", *body, "xong.", heading, "Ban Chấp hành khóa trước.", "III- Kết", *body[:5], "xong."]
    return outline(read("\n".join(text)))


@pytest.mark.parametrize(("share", "goes_on"), [(0.79, False), (0.88, True)])
def test_a_long_heading_that_stood_in_goes_on_with_a_capital(share: float, goes_on: bool) -> None:
    """Below four fifths of the measure its line ended on purpose; above, the indent may have pushed the word away."""
    assert ("  p_1" in _headed(share)[_headed(share).index("sec_II") + 1 :][:1]) is not goes_on


@pytest.mark.parametrize(("end", "begins"), [("của xã", True), ("của xã,", False), ("của xã -", False)])
def test_a_short_line_that_ends_with_a_comma_goes_on(end: str, begins: bool) -> None:
    text = [
        "I. Mở đầu",
        "Đại hội họp.",
        "Từ đó",
        *filled(12),
        f"Kết quả {end}",
        "Ban Chấp hành đã họp.",
        *filled(3),
        "xong.",
    ]
    paragraphs = [node for node in read("\n".join(text)).nodes if node.kind == "p"]
    assert any(node.text.startswith("Ban Chấp hành") for node in paragraphs) is begins


def test_a_line_in_capitals_stands_alone_where_first_lines_stand_in_too() -> None:
    body = [line for n in range(5) for line in ("    Đại hội " + filled(1, 0.8, n)[0], *filled(2, 1.0, n), "và xong.")]
    document = read(
        "\n".join([*body, "    Đại hội lần thứ V, nhiệm kỳ 2020 - 2025,", "QUYẾT NGHỊ:", "I. VIỆC", "Tốt."])
    )
    assert "QUYẾT NGHỊ:" in [node.text for node in document.nodes]


@pytest.mark.parametrize(
    ("numbers", "kept"), [([1, 2, 5], [1, 2, 5]), ([1, 2, 6], [1, 2]), ([5, 6], [5, 6]), ([5, 7], [])]
)
def test_numbers_that_count(numbers: list[int], kept: list[int]) -> None:
    """One goes on from the one before it, two missing at most, or is followed by the next."""
    document = read("I. VIỆC\nGồm:\n" + "".join(f"({number}) Một việc;\n" for number in numbers))
    assert [int(node.num) for node in document.nodes if node.kind == "point" and node.num] == kept


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a) Một\n1) Hai\n2) Ba\n", ["sec_I", "  point_a", "    point_1", "    point_2"]),
        ("1) Một\na) Hai\nb) Ba\n", ["sec_I", "  point_1", "    point_a", "    point_b"]),
    ],
)
def test_of_two_kinds_of_items_the_one_met_first_contains_the_other(text: str, expected: list[str]) -> None:
    assert outline(read("I. VIỆC\n" + text)) == expected


def test_the_next_number_of_a_list_begins_below_a_full_line() -> None:
    """Even if its number would not have fitted on that line; any other number goes on the sentence."""
    full = filled(1)[0]
    while width(f"{full}i") <= MEASURE:
        full += "i"
    body = ["I. Mở đầu", *filled(12), "xong.", "(1) Việc là", full]
    for number, found in (("2", ["1", "2"]), ("3", ["1"])):
        document = read("\n".join([*body, f"({number}) Việc khác", filled(1)[0], "II. Kết", "Hết."]))
        assert [node.num for node in document.nodes if node.kind == "point"] == found


def test_numbers_out_of_order_are_named() -> None:
    document = read("I. VIỆC\n1. Một\n3. Ba\n2. Hai\nII. KHÁC\n")
    assert [(f.rule, f.line) for f in document.findings] == [("numbering-gap", 3), ("numbering-order", 4)]


@pytest.mark.parametrize(
    ("items", "kinds"),
    [
        ("(i) Một;\n(ii) Hai;\n(iii) Ba.", ["i", "ii", "iii"]),
        ("g) Một;\nh) Hai;\ni) Ba;\nk) Bốn.", ["g", "h", "i", "k"]),
        ("i) Một;\nii) Hai.", ["i", "ii"]),
    ],
)
def test_small_roman_numbers_and_letters(items: str, kinds: list[str]) -> None:
    document = read("I. VIỆC\nGồm:\n" + items + "\n")
    assert [node.num for node in document.nodes if node.kind == "point"] == kinds
    assert len({node.parent for node in document.nodes if node.kind == "point"}) == 1


@pytest.mark.parametrize("apart", [True, False])
def test_where_gaps_part_paragraphs_a_capital_goes_on_the_sentence(apart: bool) -> None:
    """A text too short to have a measure; without gaps nothing tells that the second line goes on."""
    units = [
        "I. KẾT QUẢ",
        "Đời sống của\nNhân dân được nâng lên.",
        "- Thu tăng.",
        "- Chi giảm.",
        "- Nợ giảm.",
        "II. KHÁC",
    ]
    document = read(("\n\n" if apart else "\n").join(units))
    assert ("Đời sống của Nhân dân được nâng lên." in [node.text for node in document.nodes]) is apart


@pytest.mark.parametrize(("end", "goes_on"), [("về Ban", True), ("về việc", False)])
def test_a_name_broken_by_a_line_end(end: str, goes_on: bool) -> None:
    document = read(f"Điều 1. Việc\na) Báo cáo {end}\nChấp hành theo quy định;\nb) Khác.\n")
    assert (f"Báo cáo {end} Chấp hành theo quy định;" in [node.text for node in document.nodes]) is goes_on


@pytest.mark.parametrize(("line", "goes_on"), [("Quyết định này./.", True), ("Quyết định này có hiệu lực.", False)])
def test_the_end_of_the_last_article(line: str, goes_on: bool) -> None:
    document = read(f"Điều 1. Việc\nLàm.\nĐiều 2. Hiệu lực thi hành\n{line}\n")
    assert (document.nodes[-1].kind == "article") is goes_on


def test_one_line_that_breaks_off_is_no_measure_if_others_are_wider() -> None:
    lines = ["I. VIỆC", "Kết quả là", "rất khá.", f"{filled(1)[0]}.", "Một câu.", "Câu ngắn của", "Hai câu."]
    assert lay("\n".join(lines)).measure is None
    assert lay("\n".join(["I. VIỆC", filled(1)[0], "rất khá.", "Một câu."])).measure is not None


def test_a_line_that_goes_on_with_a_figure_is_a_broken_one() -> None:
    lines = [each for n in range(4) for each in (filled(1, 1.0, 4 * n)[0], f"{2020 + n} đã xong.")]
    assert lay("\n".join(lines)).measure is not None


def test_capitals_behind_a_list_are_no_closing_text() -> None:
    text = "I. VIỆC\nGồm:\n- Một;\n- Hai.\nDANH SÁCH KÈM THEO\n"
    assert "conclusions" not in read(text).outline


@pytest.mark.parametrize(("far", "found"), [(3, 0), (2, 5_600)])
def test_a_quarter_of_first_lines_may_reach_far_by_chance(far: int, found: int) -> None:
    out = []
    for n in range(8):
        room = MEASURE - (0 if n < far else 5_600) - width(f"{n + 1}. Về ")
        out += [f"{n + 1}. Về {filled(1, room / MEASURE, 7 * n)[0]}", *filled(4, 1.0, 7 * n + 20), "xong."]
    assert lay("\n".join(out)).first_indent == found


@pytest.mark.parametrize(("share", "begins"), [(0.91, True), (0.95, False)])
def test_the_second_line_of_a_heading_may_fall_a_little_short(share: float, begins: bool) -> None:
    second = filled(1, share)[0]
    while width(f"{second}i") <= share * MEASURE:
        second += "i"
    text = ["I- Mở đầu", *filled(12), "xong.", "II- Về việc", filled(1)[0], second, "Ở xã, mọi việc tốt.", "III- Hết"]
    units = outline(read("\n".join(text)))
    assert (units[units.index("sec_II") + 1] == "  p_1") is begins
