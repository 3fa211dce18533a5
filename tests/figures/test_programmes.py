"""The programmes of the resolution and where else it speaks of them. Lines were taken from the text by eye."""

from __future__ import annotations

from tests.figures.support import read, resolution

LINES = {
    "1": [222, 228, 234, 751, 1221, 1223],
    "2": [236, 1215],
    "3": [1190],
    "4": [1275],
    "5": [1261],
    "6": [],
}


def test_the_programmes_and_their_mentions() -> None:
    found = resolution().programmes
    assert {each.number: sorted({mention.line for mention in each.mentions}) for each in found} == LINES
    assert found[1].name == "Dự án di dời Nghĩa trang Bình Hưng Hòa"
    assert [each.phrase for each in found[1].mentions] == [
        "Dự án Di dời Nghĩa trang Bình Hưng Hòa",
        "dự án di dời nghĩa trang Bình Hưng Hòa",
    ]


def test_a_mention_is_in_the_words_of_the_text() -> None:
    document = resolution()
    for programme in document.programmes:
        for mention in programme.mentions:
            around = " ".join(line.strip() for line in document.lines[mention.line - 1 : mention.line + 5])
            assert mention.phrase.split()[0] in document.lines[mention.line - 1]
            assert mention.phrase in " ".join(around.split())


def test_the_two_works_that_are_never_named_are_no_programme() -> None:
    mentions = [mention for programme in resolution().programmes for mention in programme.mentions]
    assert not [mention for mention in mentions if mention.line in (256, 747)]


def test_programmes_of_another_document() -> None:
    document = read(
        "I. KẾT QUẢ\n"
        "Dự án khu đô thị mới Thuỷ Hoà đã khởi công; dân trong khu đô thị mới Thủy Hòa phấn khởi.\n"
        "Khu đô thị mới Thủy Hòa Đông thì chưa.\n"
        "II. CÁC CÔNG TRÌNH, CHƯƠNG TRÌNH\n"
        "* Các chương trình trọng điểm:\n"
        "(1) Tiếp tục thực hiện Dự án khu đô thị mới Thủy Hòa;\n"
        "(2) Chương trình giảm nghèo.\n"
    )
    first, second = document.programmes
    assert [(each.line, each.phrase) for each in first.mentions] == [
        (2, "Dự án khu đô thị mới Thuỷ Hoà"),
        (2, "khu đô thị mới Thủy Hòa"),
    ]
    assert second.mentions == ()
