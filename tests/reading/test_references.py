"""The documents that a text cites. Expected lines were taken from the resolution by eye."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document.figures import Reference
from nghiquyet.reading.citations import find
from tests.reading.support import read, resolution

CITED = {
    "Chỉ thị 05-CT/TW": (None, "Bộ Chính trị", [408, 434, 617, 753]),
    "Quy định 1374-QĐ/TU": ("2017-12-01", "Ban Thường vụ Thành ủy", [532, 623, 1383]),
    "Nghị quyết 21-NQ/QU": ("2018-12-12", "Quận ủy", [191]),
    "Đề án 05-ĐA/TU": ("2020-06-19", "Ban Thường vụ Thành ủy", [1344]),
    "Quy định 208-QĐ/TW": ("2019-11-08", "Ban Bí thư", [1354]),
    "Nghị quyết Trung ương 4 khóa XI": (None, None, [621, 813, 1334]),
    "Nghị quyết Trung ương 4 khóa XII": (None, None, [410, 434, 542, 621, 757, 813, 1334]),
    "Luật Dân quân tự vệ": (None, None, [1044]),
    "Luật đầu tư": (None, None, [749]),
    "Quy định “Một số vấn đề bảo vệ chính trị nội bộ Đảng”": (None, "Bộ Chính trị", [1371]),
    "Nghị quyết Đại hội Đảng bộ quận lần thứ XI": (None, None, [47, 53, 61, 86, 787]),
    "Nghị quyết Đại hội Đảng toàn quốc lần thứ XII": (None, None, [51]),
}


def cited(text: str) -> list[Reference]:
    return list(read(f"PHẦN 1. MỞ ĐẦU\n{text}\n").references)


def test_the_cited_documents_of_the_resolution() -> None:
    found = {each.title: each for each in resolution().references}
    for title, (date, issuer, lines) in CITED.items():
        reference = found[title]
        assert (reference.date, reference.issuer) == (date, issuer), title
        assert [mention.line for mention in reference.mentions] == lines, title


def test_a_mention_is_in_the_words_of_the_source() -> None:
    for reference in resolution().references:
        for mention in reference.mentions:
            around = " ".join(line.strip() for line in resolution().lines[mention.line - 1 : mention.line + 5])
            assert mention.phrase.split()[0] in around
            assert mention.phrase.split("-")[0] in around.replace("- ", "-").replace("  ", " ")


def test_a_document_does_not_cite_itself() -> None:
    assert not [each for each in resolution().references if "quận lần thứ XII" in each.title]


def test_ids_are_unique() -> None:
    ids = [each.id for each in resolution().references]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("theo Nghị quyết số 19-NQ/TW, 20-NQ/TW và 21-NQ/TW của Trung ương", ["19-NQ/TW", "20-NQ/TW", "21-NQ/TW"]),
        ("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ", ["30/2020/NĐ-CP"]),
        ("theo Quyết định số 76 /QĐ-TTg của Thủ tướng Chính phủ", ["76/QĐ-TTg"]),
        ("Kế hoạch 05 năm và Chương trình 10 dự án, Kế hoạch 2020", []),
        ("quy định 100% cơ sở, báo cáo 2020 - 2025", []),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII", ["Trung ương 4 khóa XII"]),
        ("Kết luận Hội nghị Trung ương 6 (khoá XI)", ["Trung ương 6 khóa XI"]),
        ("Luật Phòng, chống tham nhũng số 36/2018/QH14 và pháp luật khác", ["36/2018/QH14"]),
        ("Chỉ thị số 05 của Bộ Chính trị; Chỉ thị 05-CT/TW", ["05-CT/TW"]),
    ],
)
def test_forms(text: str, numbers: list[str]) -> None:
    assert [each.number for each in cited(text)] == numbers


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Quận ủy ban hành Nghị quyết số 21-NQ/QU ngày 12/12/2018", "Quận ủy"),
        ("Ban Thường vụ Huyện ủy đã ban hành Chỉ thị số 03-CT/HU", "Ban Thường vụ Huyện ủy"),
        ("Quận ủy ban hành Chỉ thị số 05-CT/TW của Bộ Chính trị", "Bộ Chính trị"),
        ("Quận ủy triển khai Nghị quyết số 21-NQ/TW", None),
    ],
)
def test_an_issuer_may_stand_before_what_is_issued(text: str, issuer: str | None) -> None:
    (reference,) = cited(text)
    assert reference.issuer == issuer


def test_a_law_ends_where_the_sentence_goes_on() -> None:
    assert [each.title for each in cited("do Luật Đất đai được sửa đổi, Luật Quy hoạch và Bộ luật Lao động.")] == [
        "Luật Đất đai",
        "Luật Quy hoạch",
        "Bộ luật Lao động",
    ]
    assert cited("giữ nghiêm kỷ luật Đảng, pháp luật Nhà nước; Luật của Nhà nước") == []


def test_a_day_that_there_is_not_is_none() -> None:
    assert cited("Quyết định số 12-QĐ/TU ngày 31/02/2019")[0].date is None


@given(st.text("Nghị quyết Luật số 05-CT/TW khóaXI,và“”ngày1/2/2020 ", max_size=200))
def test_whatever_the_text_citations_stand_in_it(text: str) -> None:
    end = 0
    for citation in find(text):
        assert text[citation.start : citation.start + len(citation.phrase)] == citation.phrase
        assert citation.start >= end or citation.form == "plenum"
        end = citation.start if citation.form in ("plenum", "sign") else citation.start + len(citation.phrase)


def test_a_short_form_without_an_issuer_means_the_document_whose_sign_is_known() -> None:
    cited = read(
        "Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị và Kế hoạch 05-KH/TU.\n"
        "Việc học theo Chỉ thị 05 và Nghị quyết 26 còn chậm; kế hoạch 05 năm, Kế hoạch 05 điểm.\n"
        "Tiếp tục Chỉ thị 05.\n"
    ).references
    assert [(each.title, [mention.line for mention in each.mentions]) for each in cited] == [
        ("Chỉ thị 05-CT/TW", [1, 2, 3]),
        ("Kế hoạch 05-KH/TU", [1]),
    ]


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;", "Luật Tổ chức Chính phủ", "2015-06-19"),
        ("Luật Đất đai số 45/2013/QH13 ngày 29/11/2013 quy định", "Luật Đất đai", "2013-11-29"),
        ("Luật Phòng cháy và chữa cháy và các văn bản", "Luật Phòng cháy và chữa cháy", None),
        ("Luật Khám bệnh, chữa bệnh được ban hành", "Luật Khám bệnh, chữa bệnh", None),
    ],
)
def test_laws_with_a_day_and_names_of_several_words(text: str, name: str, day: str | None) -> None:
    (law,) = cited(text)
    assert (law.title, law.date) == (name, day)


def test_a_document_that_names_its_own_number_does_not_cite_itself() -> None:
    document = read(
        "Số: 24/QĐ-UBND\nQUYẾT ĐỊNH\nĐiều 1. Thay Quyết định số 11/QĐ-UBND.\nĐiều 2. Thi hành.\nCHỦ TỊCH\nLê An\n"
        "QUY CHẾ\n(Kèm theo Quyết định số 24/QĐ-UBND)\nĐiều 1. Một.\n"
    )
    assert [each.number for each in document.references] == ["11/QĐ-UBND"]


def test_a_title_may_cite_another_document() -> None:
    document = read("KẾ HOẠCH\nthực hiện Chỉ thị số 13-CT/TU\nI. VIỆC\nTheo Chỉ thị số 13-CT/TU.\nII. KHÁC\nTốt.\n")
    assert [(each.number, len(each.mentions)) for each in document.references] == [("13-CT/TU", 2)]
