"""What people type, and what they mean: each sentence of the design, on the real text."""

from __future__ import annotations

import unicodedata

import pytest

from nghiquyet.search.hits import Hit, HitKind, Match
from nghiquyet.search.joining import Together
from tests.search.support import called, found, index, read


def first(query: str) -> Hit:
    return index().search(query)[0]


@pytest.mark.parametrize(
    ("query", "answer", "match"),
    [
        ("Lê Văn Thinh", "Lê Văn Thinh", "exact"),
        ("le van thinh", "Lê Văn Thinh", "unmarked"),
        ("lee vawn thinhf", "Lê Văn Thinh", "telex"),
        ("le6 va8n thinh", "Lê Văn Thinh", "vni"),
        ("lvt", "Lê Văn Thinh", "initials"),
        ("thinh le van", "Lê Văn Thinh", "unmarked"),
        ("Lê Văn Bãy", "Lê Văn Bảy", "tone"),
        ("ngueyn viet que son", "Nguyễn Việt Quế Sơn", "fuzzy"),
        ("Nguyễn Việt Quế S", "Nguyễn Việt Quế Sơn", "prefix"),
        ("bch", "Ban Chấp hành Đảng bộ Quận khóa XII", "abbreviation"),
        ("pbt quan uy", "Phó Bí thư Quận ủy", "abbreviation"),
        ("pbtqu", "Phó Bí thư Quận ủy", "abbreviation"),
        ("kt-xh", "P1.A", "abbreviation"),
        ("nqtw4", "Nghị quyết Trung ương 4 khóa XII", "abbreviation"),
        ("CT 05", "Chỉ thị 05-CT/TW", "abbreviation"),
        ("14-15%", "CT1", "exact"),
        ("14% đến 15%", "CT1", "exact"),
        ("115.000", "CT3", "exact"),
        ("115000", "CT3", "exact"),
        ("10ha", "CT15", "exact"),
        ("nuoc thai 10m3", "CT17", "unmarked"),
        ("thương mại dịch vụ 20-21%", "CT1", "exact"),
        ("quocphong an ninh", "P1.A.IV", "fuzzy"),
        ("phần 2", "P2", "exact"),
        ("ket qua phat trien kinh te", "P1.A.I.1", "unmarked"),
        ("ti le ho ngheo", "CT7", "fuzzy"),
    ],
)
def test_what_is_meant_comes_first(query: str, answer: str, match: Match) -> None:
    hit = first(query)
    assert (called(hit), hit.match) == (answer, match)


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("ct 14", "CT14"), ("(14)", "CT14"), ("#14", "CT14"), ("chỉ tiêu 14", "CT14"), ("chi tieu 14", "CT14"),
        ("p2.ii.3", "P2.II.3"), ("P2.II.3", "P2.II.3"), ("ctr4", "CTr4"), ("part_2__sec_I", "P2.I"), ("17", "CT17"),
    ],
)  # fmt: skip
def test_addresses_come_before_anything_else(query: str, answer: str) -> None:
    hit = first(query)
    assert (called(hit), hit.score, hit.match) == (answer, 1.0, "exact")


def test_a_line_and_a_page() -> None:
    assert (first("L672").line, first("L672").eid) == (672, "part_1__dvs_B__sec_VI__para_1__p_3")
    assert first("tr14").line == 972


@pytest.mark.parametrize("query", ["ct 33", "#99", "(77)", "P9.Z.9", "L99999", "tr 99", "chỉ tiêu 45", "part_9"])
def test_what_is_plainly_an_address_is_nothing_else(query: str) -> None:
    assert found(query) == []


@pytest.mark.parametrize(
    "query", ["", " ", "?!?!", "…", "@", "#", "&", "bún chả", "bóng đá", "con mèo", "guitar", "taxi", "wwwwww", "“”"]
)
def test_nonsense_finds_nothing(query: str) -> None:
    assert found(query) == []


def test_namesakes_come_together_in_name_order() -> None:
    assert found("hai")[:3] == ["Phan Văn Hai", "Nguyễn Thị Bé Hai", "Nguyễn Văn Hải"]
    assert found("nvh") == ["Nguyễn Văn Hải", "Nguyễn Văn Hạnh", "Nguyễn Văn Hoàng"]
    assert found("nhut")[:3] == ["Lê Minh Nhựt", "Nguyễn Minh Nhựt", "Nguyễn Nhựt Thành"]


def test_marks_that_were_typed_should_agree_and_rank_lower_where_they_differ() -> None:
    assert found("Hải")[0] == "Nguyễn Văn Hải"
    assert {"Phan Văn Hai", "Nguyễn Thị Bé Hai"} <= set(found("Hải"))


def test_a_syllable_is_an_abbreviation_only_in_capitals() -> None:
    assert ("TU", "Thành ủy") in [pair for hit in index().search("TU") for pair in hit.read_as]
    assert [pair for typed in ("tu", "Tu", "Tú") for hit in index().search(typed) for pair in hit.read_as] == []


def test_an_abbreviation_says_what_it_was_read_as() -> None:
    assert first("pct ubnd tp").read_as == (("pct", "Phó Chủ tịch"), ("ubnd", "Ủy ban nhân dân"), ("tp", "Thành phố"))
    assert first("thij tuw").read_as[0] == ("thij", "thị")


def test_who_holds_a_post_comes_with_it() -> None:
    assert first("pho bi thu quan uy").holders == ("Nguyễn Việt Quế Sơn", "Nguyễn Minh Nhựt")
    assert first("dai bieu du khuyet").holders == ("Nguyễn Thị Bé Hai", "Nguyễn Thị Hoàng Oanh")
    assert len(first("bch").holders or ()) == 41


def test_damaged_words_are_found_under_both_readings() -> None:
    assert 672 in [hit.line for hit in index().search("co so", limit=None)]
    assert first("ở sở").line == 672
    assert 72 in [hit.line for hit in index().search("quoc phong", limit=None)]
    assert sorted(hit.line or 0 for hit in index().search('"danh sá"')) == [1628, 1667]


def test_every_word_finds_a_word_of_its_own() -> None:
    assert found("hải hải hải") == []
    assert found("nước sạch bitcoin") == []


@pytest.mark.parametrize(
    ("query", "kind"),
    [("@ hai", "person"), ("#nước", "target"), ("§xây dựng", "section"), ("&1374", "reference"), ("@bch", "role")],
)
def test_a_sign_narrows(query: str, kind: HitKind) -> None:
    assert {hit.kind for hit in index().search(query)} == {kind}


def test_kinds_narrow_too() -> None:
    assert {hit.kind for hit in index().search("nước", kinds=["passage"])} == {"passage"}
    assert index().search("#nước", kinds=["person"]) == []


def test_a_sign_alone_lists_its_kind() -> None:
    assert [hit.number for hit in index().all_of(["target"])] == [str(number) for number in range(1, 33)]
    assert len(index().all_of(["person"])) == 49


def test_quotation_marks_ask_for_exact_words() -> None:
    exact = index().search('"nước sạch"', limit=None)
    assert exact
    assert all("nước sạch" in hit.text.casefold() for hit in exact)
    assert found('"sạch nước"') == []
    assert found("“nuoc sach”") == found('"nuoc sach"') != []
    assert found('"nước sạc"') == []
    assert found('"nước sạch') == found('"nước sạch"')


def test_words_together_come_before_words_apart_and_titles_before_running_text() -> None:
    hits = index().search("công tác dân vận", limit=None)
    assert called(hits[0]) == "P2.IV"
    kinds = [hit.kind for hit in hits]
    assert "passage" not in kinds[: kinds.index("section") + 1]


def test_a_text_that_was_copied_finds_its_place() -> None:
    text = index().search("L1012")[0].text
    assert first(text).label == "CT17"
    assert first("32/22 tuyến đường đạt 145,5% chỉ tiêu Nghị quyết đề ra, với tổng kinh phí 655,30 tỷ đồng").line == 207


@pytest.mark.parametrize("query", ["Nguyễn Thị Hoàng Oanh", "phổ cập bơi lội", "1374-QĐ/TU", "uỷ ban kiểm tra", "Đỗ T"])
def test_neither_case_nor_unicode_form_nor_tone_place_counts(query: str) -> None:
    expected = found(query)
    assert expected
    assert found(unicodedata.normalize("NFD", query)) == expected
    assert found(query.upper()) == expected
    assert found(query.replace("uỷ", "ủy")) == expected
    assert found(f"  {query} ") == found(f"{query} ")


def test_what_is_nearest_to_what_is_not_there() -> None:
    assert called(index().nearest("nước sạch 50%")[0]) == "CT16"
    assert index().nearest("ct 33") == []
    assert index().nearest("guitar") == []


def test_limit() -> None:
    everything = index().search("quận", limit=None)
    assert len(everything) > 20
    assert index().search("quận") == everything[:20]
    assert index().search("quận", limit=1) == everything[:1]


def test_a_document_of_another_kind() -> None:
    small = read("PHẦN THỨ NHẤT\nMỞ ĐẦU\n1. Kết quả\nThu hoạch 5.000 tấn lúa, tăng 3 - 4%/năm.\n")
    assert [hit.kind for hit in small.search("5000 tan")] == ["passage"]
    assert small.search("3-4%")[0].line == 4
    assert small.search("ct 1") == []
    assert read("-\n").search("gì đó") == []


@pytest.mark.parametrize(
    ("query", "eid"),
    [
        ("bch", "part_3__para_1"),
        ("btv qu", "part_3__para_2"),
        ("ubkt", "part_3__para_4"),
        ("CN UBKT", "part_3__para_5"),
    ],
)
def test_a_body_leads_to_its_own_list_and_a_post_to_the_list_of_posts(query: str, eid: str) -> None:
    assert (first(query).kind, first(query).eid) == ("role", eid)


def test_a_line_that_says_no_more_than_the_name_is_not_listed_beside_the_person() -> None:
    assert [(hit.kind, hit.line) for hit in index().search("le van thinh")] == [("person", 1592), ("passage", 1632)]
    assert [hit.kind for hit in index().search("le van thinh", kinds=["passage"])] == ["passage"] * 4


@pytest.mark.parametrize("before", ["đồng chí", "dong chi", "Đ/c", "d/c", "ông"])
def test_a_form_of_address_before_a_name_is_no_part_of_it(before: str) -> None:
    assert called(first(f"{before} Thinh")) == "Lê Văn Thinh"
    assert called(first(f"{before} nguyen quoc khanh")) == "Nguyễn Quốc Khánh"


@pytest.mark.parametrize("typed", ["bà mẹ việt nam anh hùng", "gồm 41 đồng chí", "đồng chí"])
def test_words_that_only_look_like_a_form_of_address_stay_words(typed: str) -> None:
    assert "person" not in {hit.kind for hit in index().search(typed)}


@pytest.mark.parametrize(
    ("query", "answer"), [("chỉ tiêu số 28", "CT28"), ("chi tieu thu 17", "CT17"), ("chương trình số 2", "CTr2")]
)
def test_a_number_may_be_called_one(query: str, answer: str) -> None:
    assert called(first(query)) == answer


def test_i_and_y_are_twins_in_telex_and_vni_too() -> None:
    assert called(first("tir leej hooj ngheof")) == called(first("ti3 le65 ho65 nghe2o")) == "CT7"


def test_a_number_that_is_being_typed_finds_what_it_may_become() -> None:
    assert first("quy dinh 13").number == "1374-QĐ/TU"
    assert found("1374999") == found("quy dinh 99") == []


def test_a_roman_number_is_not_the_beginning_of_the_next_one() -> None:
    assert first("thành phố lần thứ X").title == "Nghị quyết Đại hội Đảng bộ thành phố lần thứ X"


@pytest.mark.parametrize("query", ["sạch bitcoin", "nước karaoke", "bitcoin nghĩa trang blockchain"])
def test_words_that_nothing_has_are_left_out_of_what_is_nearest(query: str) -> None:
    assert found(query) == []
    assert index().nearest(query) != []
    assert index().nearest("blockchain bitcoin") == []


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("ai la bi thu quan uy", "Bí thư Quận ủy"),
        ("bí thư quận ủy là ai", "Bí thư Quận ủy"),
        ("chir tieeu phong hoc", "CT4"),
        ("chỉ tiêu trạm ép rác", "CT18"),
        ("ty suat sinh bn", "CT6"),
        ("chỉ tiêu nào về nước sạch", "CT16"),
    ],
)
def test_words_of_a_question_need_not_be_found(query: str, answer: str) -> None:
    assert called(first(query)) == answer


def test_but_they_are_words_where_they_stand() -> None:
    assert called(first("các chỉ tiêu phát triển")) == "P2.I.2"
    assert found("bao nhiêu") == found("ai là nguyễn phú trọng") == []


@pytest.mark.parametrize(
    "query", ["hàng không", "hang khong", "hàng không việt nam", "dau khi", "mục sư", "bảo mẫu ở đâu"]
)
def test_words_that_only_look_like_those_of_a_question_find_nothing_more(query: str) -> None:
    assert found(query) == []


def test_within_what_is_asked_for_they_tell_what_is_nearest() -> None:
    assert called(index().nearest("ket nap dv moi nam")[0]) == "CT29"


def test_a_letter_alone_is_the_beginning_of_names_only() -> None:
    assert {hit.kind for hit in index().search("đ")} == {"person", "role"}
    assert {hit.match for hit in index().search("x")} == {"exact"}
    assert found("w") == []


def test_three_initials_are_those_of_a_title_beside_and_next_to_other_words() -> None:
    assert (called(first("nghia trang bhh")), first("nghia trang bhh").match) == ("CTr2", "initials")
    assert found("bhh") == found("du an bhh") == []


def test_initials_of_a_title_are_read_in_running_text_too() -> None:
    hit = first("nghia trang bhh boc")
    assert (hit.line, hit.match, hit.read_as) == (236, "initials", (("bhh", "bình hưng hòa"),))


def test_initials_of_nothing_are_left_out_of_what_is_nearest() -> None:
    assert found("nghia trang bhx boc dc bn mo") == []
    assert index().nearest("nghia trang bhx boc dc bn mo")[0].line == 236


@pytest.mark.parametrize(
    ("query", "line", "figure"),
    [
        ("nghia trang bhh boc dc bn mo", 236, "13.558"),
        ("đạt mấy chỉ tiêu", 61, "22"),
        ("co may du an kenh rach", 1030, "03"),
        ("bao nhieu tuyen duong van minh", 1032, "06"),
        ("hộ dân sử dụng nước sạch bao nhiêu phần trăm", 1004, "100"),
    ],
)
def test_who_asks_how_many_is_shown_the_figure(query: str, line: int, figure: str) -> None:
    hit = first(query)
    assert hit.line == line
    assert figure in [hit.text[start:end] for start, end in hit.marks]


@pytest.mark.parametrize("query", ["may bay", "may giat", "may tinh xach tay", "bao nhieu bun cha", "mấy con mèo"])
def test_no_figure_makes_nonsense_an_answer(query: str) -> None:
    assert found(query) == []


def test_of_two_questions_the_one_that_is_near_something_tells_what_is_nearest() -> None:
    assert index().nearest("nk truoc dat may ct, 3 ct nao ko dat")[0].line == 61


@pytest.mark.parametrize("query", ["anh Thinh", "chị Diệu", "đc thinh", "chi dieu", "bác Bảy"])
def test_people_are_found_by_the_way_in_which_one_speaks_of_them(query: str) -> None:
    assert called(first(query)) in {"Lê Văn Thinh", "Phạm Thị Ngọc Diệu", "Lê Văn Bảy"}


@pytest.mark.parametrize("query", ["anh hùng", "chi bộ", "chú trọng", "cô giáo", "chi ngân sách"])
def test_what_is_said_as_typed_is_no_form_of_address(query: str) -> None:
    assert "person" not in {hit.kind for hit in index().search(query)}


@pytest.mark.parametrize(
    ("query", "answer"), [("bi thu quan yu", "Bí thư Quận ủy"), ("dp thanh quyen", "Đỗ Thanh Quyền")]
)
def test_a_word_of_two_letters_may_hold_a_mistake_beside_others(query: str, answer: str) -> None:
    assert called(first(query)) == answer
    assert found(query.split()[0] + " xx") == []


@pytest.mark.parametrize("query", ["nha trang", "nhà hàng", "tat den"])
def test_two_words_of_which_one_is_in_doubt_stand_together(query: str) -> None:
    assert found(query) == []


def test_whole_words_come_before_words_that_are_begun() -> None:
    assert first("van hoa").match == first("chi thi").match == "unmarked"
    assert first("văn hoá").match == "exact"


@pytest.mark.parametrize("query", ["P1 B V", "p1 b.v", "p1.b.v"])
def test_a_label_may_have_blanks_for_dots(query: str) -> None:
    assert called(first(query)) == "P1.B.V"


def test_an_address_that_may_be_a_figure_is_one_hit() -> None:
    hits = Together([index()], addresses=index()).search("5")
    assert [hit.label for hit in hits].count("CT5") == 1
    assert len(hits) > 1


@pytest.mark.parametrize(
    ("query", "answer"),
    [("n\u200bước s\u00adạch", "CT16"), ("\ufeffＣＴ １４", "CT14"), ("ｌｅ ｖａｎ ｔｈｉｎｈ", "Lê Văn Thinh")],
)
def test_what_is_pasted_along_unseen_or_wide_does_not_count(query: str, answer: str) -> None:
    assert called(first(query)) == answer


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("levanthinh", "Lê Văn Thinh"),
        ("ng. van hai", "Nguyễn Văn Hải"),
        ("Ng Thị Kim Hương", "Nguyễn Thị Kim Hương"),
        ("CT-14", "CT14"),
        ("ct: 14", "CT14"),
        ("ct14.", "CT14"),
        ("phần 2 mục II", "P2.II"),
        ("98 phan tram", "CT28"),
        ("ttxd", "CT14"),
        ("dttm", "CTr4"),
    ],
)
def test_other_ways_of_writing_the_same(query: str, answer: str) -> None:
    assert called(first(query)) == answer
