"""The resolution of Bình Tân comes out whole and right. Expected values were taken from the text by eye."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest

from nghiquyet.reading import read_document
from tests.reading.support import TEXT, resolution

OUTLINE = [
    ("part_1", "P1", (47, 886), (47, 49), 1),
    ("part_1__dvs_A", "P1.A", (72, 382), (72, 74), 2),
    ("part_1__dvs_A__sec_I__para_1", "P1.A.I.1", (78, 128), (78, 78), 2),
    ("part_1__dvs_A__sec_IV__para_2", "P1.A.IV.2", (364, 382), (364, 364), 6),
    ("part_1__dvs_B__sec_VI", "P1.B.VI", (643, 698), (643, 645), 9),
    ("part_1__dvs_C__para_3", "P1.C.3", (785, 886), (785, 785), 11),
    ("part_1__dvs_C__para_3__point_5", "P1.C.3.5", (864, 886), None, 12),
    ("part_2", "P2", (888, 1508), (888, 890), 12),
    ("part_2__sec_I__para_2", "P2.I.2", (937, 1083), (937, 937), 13),
    ("part_2__sec_I__para_2__point_1", "CT1", (939, 953), (939, 939), 13),
    ("part_2__sec_I__para_2__point_17", "CT17", (1010, 1018), None, 14),
    ("part_2__sec_I__para_2__point_25", "CT25", (1045, 1049), None, 15),
    ("part_2__sec_IV", "P2.IV", (1320, 1464), (1320, 1324), 18),
    ("part_2__hcontainer_1", None, (1466, 1494), (1466, 1466), 20),
    ("part_2__hcontainer_1__point_4", "CTr4", (1484, 1486), None, 20),
    ("part_2__p_1", None, (1496, 1508), None, 20),
    ("part_3", "P3", (1510, 1697), (1510, 1512), 20),
    ("part_3__para_1", "P3.1", (1514, 1596), (1514, 1515), 20),
    ("part_3__para_1__item_32", None, (1578, 1578), None, 22),
    ("part_3__para_6__hcontainer_2__item_2", None, (1697, 1697), None, 23),
    ("conclusions", None, (1698, 1716), None, 24),
]


def test_the_source_is_the_file_byte_for_byte() -> None:
    source = resolution().source
    assert source.sha256 == hashlib.sha256(TEXT.read_bytes()).hexdigest()
    assert (source.bytes, source.lines, source.pages) == (80_485, 1_722, 24)


def test_facts_that_the_text_gives_and_those_it_does_not() -> None:
    document = resolution()
    assert document.title == "Nghị quyết Đại hội Đảng bộ Quận Bình Tân lần thứ XII"
    assert (document.ordinal, document.body) == ("XII", "Đảng bộ Quận Bình Tân")
    assert (document.term.start, document.term.end) == ("2020", "2025")
    assert (document.held.start, document.held.end) == ("2020-08-20", "2020-08-22")
    assert (document.number, document.issued, document.signed_by) == (None, None, None)


@pytest.mark.parametrize(("eid", "label", "lines", "heading", "page"), OUTLINE)
def test_units(eid: str, label: str | None, lines: tuple[int, int], heading: tuple[int, int] | None, page: int) -> None:
    node = resolution().outline.node(eid)
    assert (node.label, (node.lines.first, node.lines.last), node.page) == (label, lines, page)
    assert (node.heading_lines and (node.heading_lines.first, node.heading_lines.last)) == heading


def test_kinds_are_all_there() -> None:
    kinds = Counter(node.kind for node in resolution().nodes)
    assert kinds == {
        "preface": 1, "part": 3, "division": 3, "section": 13, "paragraph": 35, "point": 43, "indent": 3,
        "group": 3, "item": 80, "p": 88, "conclusions": 1,
    }  # fmt: skip


def test_lists_of_the_genre() -> None:
    roles = Counter(node.role for node in resolution().nodes if node.role)
    assert (roles["target"], roles["programme"], roles["lesson"]) == (32, 6, 5)
    assert (roles["results"], roles["shortcomings"], roles["roster"]) == (10, 10, 8)


def test_every_unit_with_text_is_one_to_review() -> None:
    """The count of the header: "đã rà soát n/272"."""
    assert sum(bool(node.text) for node in resolution().nodes) == 272


def test_eids_and_labels_are_unique_and_parents_come_first() -> None:
    nodes = resolution().nodes
    eids = [node.eid for node in nodes]
    labels = [node.label for node in nodes if node.label]
    assert len(set(eids)) == len(eids)
    assert len(set(labels)) == len(labels)
    seen: set[str | None] = {None}
    for node in nodes:
        assert node.parent in seen
        seen.add(node.eid)


@pytest.mark.parametrize(
    ("eid", "text"),
    [
        # Headings over two and three lines, over a page break, before a line that begins with a dash (645).
        ("part_1__dvs_A", "PHÁT TRIỂN KINH TẾ - XÃ HỘI VÀ ĐẢM BẢO QUỐC PHÕNG, AN NINH"),
        (
            "part_1__dvs_B__sec_VI",
            "MẶT TRẬN TỔ QUỐC VIỆT NAM QUẬN, CÁC TỔ CHỨC CHÍNH TRỊ - XÃ HỘI, CÁC HỘI QUẦN CHÚNG VÀ CÔNG TÁC VẬN"
            " ĐỘNG NHÂN DÂN",
        ),
        (
            "part_2__sec_IV",
            "TĂNG CƯỜNG XÂY DỰNG CHỈNH ĐỐN ĐẢNG, XÂY DỰNG CHÍNH QUYỀN, NÂNG CAO CHẤT LƯỢNG CÔNG TÁC DÂN VẬN, TĂNG"
            " CƯỜNG MỐI QUAN HỆ MẬT THIẾT GIỮA ĐẢNG VỚI NHÂN DÂN",
        ),
        (
            "part_3__para_1",
            "Danh sách Ủy viên Ban Chấp hành Đảng bộ Quận khóa XII, nhiệm kỳ 2020 - 2025 (xếp theo thứ tự abc), gồm 41"
            " đồng chí",
        ),
        # Damaged headings: lost letters.
        ("part_2__hcontainer_1", "Các công trình, chương trình phát triển Quận 2020 - 2025"),
        ("part_3__para_3", "Danh sách Bí thư, Phó Bí thư Quận ủy khóa XII, nhiệm kỳ 2020 - 2025, gồm 03 đồng chí"),
        ("part_2__sec_I__para_2__point_4", "Đến năm 2025, xây dựng mới 700 đến 1.000 phòng học, phấn đấu đạt 230 - 250"
         " phòng học/10.000 dân trong độ tuổi đi học (từ 03 đến 18 tuổi)."),
        ("part_2__sec_I__para_2__point_11", "Tỷ lệ người dân tham gia tập luyện thể dục, thể thao ít nhất từ 30% đến"
         " 35%."),
    ],
)  # fmt: skip
def test_reading_texts(eid: str, text: str) -> None:
    assert resolution().outline.node(eid).text == text


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (465, "nhiệm kỳ 2020 - 2025; quy hoạch các chức danh"),  # a dash that goes on a sentence
        (534, "Quy định số 1374-QĐ/TU, ngày 01/12/2017"),  # a sign cut by the line end
        (1015, "từ 10m³/ngày, đêm trở lên"),  # a raised figure on its own line
        (1516, "nhiệm kỳ 2020 - 2025 (xếp theo thứ tự abc)"),  # a page break inside a heading
        (289, "các cơ sở kinh doanh dịch vụ dễ phát sinh"),  # a page break inside a paragraph
        (1209, "thực hiện chương trình nhà ở xã hội"),  # joined words
        (1354, "Quy định số 208-QĐ/TW ngày 08 tháng 11 năm 2019"),  # a short line that goes on
        (897, "thách thức thách thức mới"),  # wording of the source stays
        (114, "95.261 tỷ đồng"),
    ],
)
def test_joined_lines(line: int, words: str) -> None:
    node = resolution().outline.at_line(line)
    assert node is not None
    assert words in node.text


def test_the_gap_in_the_numbering_is_found_and_stays() -> None:
    gaps = [finding for finding in resolution().findings if finding.rule == "numbering-gap"]
    assert [(gap.line, gap.oddity, dict(gap.values)) for gap in gaps] == [
        (1320, "S", {"before": "II", "after": "IV", "missing": "III"})
    ]
    assert "part_2__sec_III" not in resolution().outline


def test_repairs_are_these() -> None:
    """All damage of class E, by rule; the lost letters from the editorial data."""
    repairs = Counter(repair.rule for node in resolution().nodes for repair in node.repairs)
    assert repairs == {
        "space-after-sign": 26, "joined-words": 10, "spaces": 3, "editorial": 4, "superscript": 1,
        "space-after-figure": 1,
    }  # fmt: skip


def test_wording_is_never_changed() -> None:
    """Repairs add and take away spaces and mend what was lost; every other letter of the source is in the text."""
    for node in resolution().nodes:
        ruled = [repair for repair in node.repairs if repair.rule not in ("editorial", "superscript")]
        assert all(repair.sic.replace(" ", "") == repair.corr.replace(" ", "") for repair in ruled)


def test_editorial_claims_hold() -> None:
    assert not [finding for finding in resolution().findings if finding.rule == "editorial-claim"]


def test_a_line_put_in_by_hand_is_no_word_that_was_cut() -> None:
    """All lines of the text layer end with a blank but those cut inside a word; lines of an editor have none."""
    text = TEXT.read_text(encoding="utf-8")
    text = text.replace("(17). Kiểm tra", "   (17). Trồng ít nhất 10.000 cây xanh đến năm 2025.\n\n(18). Kiểm tra", 1)
    nodes = {node.eid: node for node in read_document(text.encode(), name="t.txt", id="t").nodes}
    points = "part_2__sec_I__para_2__point_"
    assert nodes[f"{points}17"].verbatim == "(17). Trồng ít nhất 10.000 cây xanh đến năm 2025."
    assert nodes[f"{points}18"].verbatim.startswith("(18). Kiểm tra 100% cơ sở")
