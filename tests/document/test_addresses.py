"""Every way to name a place leads there; what leads nowhere says what is nearest."""

from __future__ import annotations

import pytest

from nghiquyet.document.addresses import UnknownAddress, resolve
from nghiquyet.messages import use_language
from tests.reading.support import read, resolution


@pytest.mark.parametrize(
    ("typed", "eid"),
    [
        ("17", "part_2__sec_I__para_2__point_17"),
        ("ct 17", "part_2__sec_I__para_2__point_17"),
        ("CT17", "part_2__sec_I__para_2__point_17"),
        ("chỉ tiêu 17", "part_2__sec_I__para_2__point_17"),
        ("chi tieu 17", "part_2__sec_I__para_2__point_17"),
        ("#17", "part_2__sec_I__para_2__point_17"),
        ("(17)", "part_2__sec_I__para_2__point_17"),
        ("P2.I.2.17", "part_2__sec_I__para_2__point_17"),
        ("CTr4", "part_2__hcontainer_1__point_4"),
        ("chương trình 4", "part_2__hcontainer_1__point_4"),
        ("p2.ii.3", "part_2__sec_II__para_3"),
        (" P1 . A . I . 2 ", "part_1__dvs_A__sec_I__para_2"),
        ("p1.c.3.5", "part_1__dvs_C__para_3__point_5"),
        ("part_2__p_1", "part_2__p_1"),
        ("PART_2__SEC_I", "part_2__sec_I"),
        ("L672", "part_1__dvs_B__sec_VI__para_1__p_3"),
        ("dòng 672", "part_1__dvs_B__sec_VI__para_1__p_3"),
        ("l1015", "part_2__sec_I__para_2__point_17"),
        ("tr 14", "part_2__sec_I__para_2__point_8"),
        ("trang14", "part_2__sec_I__para_2__point_8"),
        ("tr1", "preface__p_1"),
        ("(17).", "part_2__sec_I__para_2__point_17"),
        ("17.", "part_2__sec_I__para_2__point_17"),
        ("Phần 2", "part_2"),
        ("phan 2", "part_2"),
        ("công trình 4", "part_2__hcontainer_1__point_4"),
    ],
)
def test_addresses(typed: str, eid: str) -> None:
    assert resolve(resolution(), typed).node.eid == eid


def test_lines_and_pages_are_told() -> None:
    assert resolve(resolution(), "L672").line == 672
    place = resolve(resolution(), "tr 14")
    assert (place.page, place.line) == (14, 972)


@pytest.mark.parametrize(
    ("typed", "nearest", "said"),
    [
        ("ct 33", ("CT32",), "ct 33"),
        ("0", ("CT1",), "0"),
        ("CTr7", ("CTr6",), "CTr7"),
        ("L1723", ("L1722",), "1722 lines"),
        ("tr25", ("tr24",), "24 pages"),
        ("p2.iii", ("P2.II", "P2.IV"), "the text has no III"),
        ("phần 2 mục III", ("P2.II", "P2.IV"), "the text has no III"),
        ("672", ("L672", "CT32"), "672"),
        ("L0", ("L1",), "L0"),
        ("tr 0", ("tr1",), "tr 0"),
        ("ct", ("CT1",), "ct"),
        ("nghĩa trang", (), "is not a label, target, line or page"),
        ("part_2__sec_III", ("part_2__sec_II",), "part_2__sec_III"),
        ("", (), "“”"),
        ("x" * 10_000, (), "xxx"),
    ],
)
def test_unknown_addresses_name_the_nearest(typed: str, nearest: tuple[str, ...], said: str) -> None:
    use_language("en")
    with pytest.raises(UnknownAddress) as unknown:
        resolve(resolution(), typed)
    assert unknown.value.nearest[: len(nearest)] == nearest
    assert said in str(unknown.value)
    assert all(near in str(unknown.value) for near in nearest)


def test_every_label_and_eid_leads_to_its_own_unit() -> None:
    """Also where letters, figures and đ could be read as something else."""
    lettered = read(
        "A. MỘT\nTốt.\nB. HAI\nTốt.\nC. BA\nTốt.\nD. BỐN\n1. Việc\nGồm:\nd) Một;\nđ) Hai.\nĐ. NĂM\n1. Việc\nTốt.\n"
    )
    for document in (resolution(), lettered, read("1. Một\nTốt.\n2. Hai\nTốt.\n")):
        for node in document.nodes:
            assert resolve(document, node.eid).node.eid == node.eid
            if node.label is not None:
                assert resolve(document, node.label).node.eid == node.eid


LAW = (
    "Phần thứ nhất\nCHUNG\nChương I\nMỘT\nĐiều 1. Phạm vi\n1. Một.\n2. Hai:\na) Trong;\n"
    "b) Ở;\nc) Tại;\nd) Bên;\nđ) Ngoài.\nChương II\nHAI\n"
    "Mục 1\nMỘT\nĐiều 2. Tên\n1. Một.\n2. Hai.\nĐiều 5a. Lãi\nTốt.\n"
)


@pytest.mark.parametrize(
    ("typed", "eid"),
    [
        ("điều 1", "chp_I__art_1"),
        ("Điều 1 khoản 2", "chp_I__art_1__para_2"),
        ("dieu 1, khoan 2, diem đ", "chp_I__art_1__para_2__point_đ"),
        ("điểm a khoản 2 Điều 1", "chp_I__art_1__para_2__point_a"),
        ("điểm a Điều 1", "chp_I__art_1__para_2__point_a"),
        ("khoản 2 điều 2", "chp_II__sec_1__art_2__para_2"),
        ("ĐIỀU 5A.", "chp_II__sec_1__art_5a"),
        ("chương II", "chp_II"),
        ("mục 1 chương II", "chp_II__sec_1"),
        ("phần thứ nhất", ""),
        ("phần 1, chương I", "chp_I"),
        ("article 1 clause 2", "chp_I__art_1__para_2"),
        ("Điều 1.2.a", "chp_I__art_1__para_2__point_a"),
        ("Điều1.2", "chp_I__art_1__para_2"),
    ],
)
def test_addresses_in_words(typed: str, eid: str) -> None:
    assert resolve(read(LAW), typed).node.eid == "__".join(filter(None, ["part_1", eid]))


@pytest.mark.parametrize(
    "typed", ["khoản 1", "điều 3", "khoản 3 điều 1", "điểm a khoản 1 điều 1", "điều", "khoản khoản"]
)
def test_words_that_name_nothing_or_several_units(typed: str) -> None:
    with pytest.raises(UnknownAddress):
        resolve(read(LAW), typed)


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("phần 2 mục I", "P2.I"), ("mục II.3 phần 2", None), ("phần 1 mục B mục VI", "P1.B.VI"),
        ("phan 1, muc c, muc 3, diem 5", "P1.C.3.5"), ("khoản 2 mục I phần 2", "P2.I.2"),
    ],
)  # fmt: skip
def test_addresses_in_words_in_the_resolution(typed: str, label: str | None) -> None:
    if label is None:
        with pytest.raises(UnknownAddress):
            resolve(resolution(), typed)
    else:
        node = resolve(resolution(), typed).node
        assert node.label == label or node.num == "Thứ năm"


def test_a_label_leads_to_the_unit_that_is_printed_so() -> None:
    document = read("(i) Một.\n(ii) Hai.\nI. MỘT\nTốt.\nII. HAI\nTốt.\n")
    assert [resolve(document, typed).node.eid for typed in ("I", "i", "II")] == ["sec_I", "preface__point_i", "sec_II"]
