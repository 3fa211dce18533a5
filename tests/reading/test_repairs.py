"""Which damage a rule mends, and which look-alikes it leaves; each on both sides."""

from __future__ import annotations

import pytest

from tests.reading.support import read


def reading(sentence: str) -> str:
    """The reading text of a paragraph."""
    return read(f"I. VIỆC\nGồm {sentence} nữa.\n").nodes[1].text.removeprefix("Gồm ").removesuffix(" nữa.")


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("thực hiệnchương trình", "thực hiện chương trình"),
        ("côngdân", "công dân"),
        ("QuốcViệt", "Quốc Việt"),
        ("ĐảngBộ", "Đảng Bộ"),
        ("năm 2020.Tổng số", "năm 2020. Tổng số"),
        ("gần 5.Trong đó", "gần 5. Trong đó"),
        ("tỷ đồng.Tốc độ", "tỷ đồng. Tốc độ"),
        ("đề ra;cơ cấu", "đề ra; cơ cấu"),
        ("đạt 30%dân số", "đạt 30% dân số"),
        ("95.261tỷ", "95.261 tỷ"),
        ("hai  dấu", "hai dấu"),
    ],
)
def test_mended(source: str, mended: str) -> None:
    assert reading(source) == mended


@pytest.mark.parametrize(
    "source",
    [
        "bêtông", "Bêtông", "BÊTÔNG", "vắcxin", "đôla", "axít", "ôxi", "virút", "môtô", "càphê", "rađa", "kilô",
        "môđun", "xêri", "gara", "xăngti", "ôtô", "Êđê", "mêtrô", "xàphòng", "TP.HCM", "v.v",
        "www.chinhphu.vn", "1.759 tỷ",
        "16ha", "10m", "tăng 8%¹", "1.2.Đ", "số 5.tr", "đồng/năm",
    ],
)  # fmt: skip
def test_left(source: str) -> None:
    assert reading(source) == source


def test_numbers_at_the_head_are_no_ends_of_sentences() -> None:
    document = read("I.Tổng quan\n1.Kết quả\nTốt.\n2.Hạn chế\na)Một;\nb.Hai.\nĐiều 5.Tên\n")
    assert not [node for node in document.nodes if node.repairs]


@pytest.mark.parametrize("word", ["mêlô", "bốppha", "tôngđơ"])
def test_words_that_may_be_foreign_are_left_and_named(word: str) -> None:
    document = read(f"I. VIỆC\nDùng {word} và {word}.\n")
    assert not [node for node in document.nodes if node.repairs]
    assert [(f.rule, f.oddity, f.verbatim, f.line) for f in document.findings] == [("joined-words", "U", word, 2)]


@pytest.mark.parametrize("name", ["Néang Kim Chheng", "Chau Néang", "Rơ Chăm H'Yéo", "Rơ Chăm H’Yéo"])
def test_what_may_be_a_name_of_another_language_is_left_and_named(name: str) -> None:
    document = read(f"I. NHÂN SỰ\nĐồng chí {name}\n")
    assert not [node for node in document.nodes if node.repairs]
    assert [(f.rule, f.oddity, f.line) for f in document.findings] == [("joined-words", "U", 2)]


def test_a_sentence_may_begin_with_two_words_that_were_joined() -> None:
    assert "Đã tạo điều kiện" in " ".join(node.text for node in read("I. VIỆC\nĐãtạo điều kiện tốt.\n").nodes)


def test_listed_loan_words_are_not_even_named() -> None:
    assert not read("I. VIỆC\nDùng bêtông, vắcxin.\n").findings


def test_a_lone_figure_is_named_where_nothing_tells_what_it_is() -> None:
    document = read("I. VIỆC\nNước thải từ 10m\n3\n/ngày và\n7\nviệc.\nNăm\n2021.\n")
    assert [(f.rule, f.oddity, f.line, f.verbatim) for f in document.findings if f.oddity == "U"] == [
        ("unplaced", "U", 5, "7")
    ]


def test_a_percent_sign_alone_belongs_to_the_figure_before_it() -> None:
    assert "tăng 8% nữa" in " ".join(node.text for node in read("I. VIỆC\nTỷ lệ tăng 8\n% nữa.\n").nodes)
    assert "thu nhập %" in " ".join(node.text for node in read("I. VIỆC\nTổng thu nhập\n%\n").nodes)
