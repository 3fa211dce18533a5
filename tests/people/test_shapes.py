"""Other shapes of lists and of prose, as decisions, minutes and resolutions have them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.document import Document
from nghiquyet.document.roll import Roll
from nghiquyet.reading.people.lines import read_line, read_prose
from tests.reading.support import read

STEERING = """QUYẾT ĐỊNH
Thành lập Ban Chỉ đạo chuyển đổi số quận Tân Lập

Điều 1. Thành lập Ban Chỉ đạo chuyển đổi số quận Tân Lập, gồm các đồng chí sau đây:
1. Đồng chí Trần Văn An - Phó Bí thư Quận ủy, Chủ tịch Ủy ban nhân dân quận - Trưởng ban.
2. Đ/c Lê Thị Bình - Phó Chủ tịch Ủy ban nhân dân quận - Phó Trưởng ban Thường trực.
3. Đồng chí Nguyễn Văn Cường và đồng chí Phạm Thị Dung - Ủy viên.
4. Mời đồng chí Chủ tịch Ủy ban Mặt trận Tổ quốc quận - Ủy viên.
5. Đại diện lãnh đạo Công an quận - Ủy viên.
6. Đồng chí Đại tá Võ Văn Em - Trưởng Công an quận - Ủy viên.
Điều 2. Thành lập Tổ giúp việc gồm:
- Tổ trưởng: Đồng chí Hồ Văn Gấm, Trưởng phòng Nội vụ quận
- Tổ phó: Đồng chí Bùi Thị Hoa, Phó Trưởng phòng Nội vụ quận
- Thành viên: các đồng chí Lý Văn Khang, Đỗ Thị Lan và Mai Văn Minh.
- Phó Trưởng ban: (khuyết)
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
"""

APPOINTED = """QUYẾT ĐỊNH
Về công tác cán bộ

Điều 1. Điều động, bổ nhiệm các ông, bà có tên sau đây:
1. Ông Trần Văn An, Phó Trưởng phòng Nội vụ quận, giữ chức Chánh Văn phòng Ủy ban nhân dân quận.
2. Bà Lê Thị Bình, chuyên viên Phòng Tài chính - Kế hoạch, giữ chức vụ Phó Trưởng phòng Tài chính - Kế hoạch.
Điều 2. Cho thôi giữ chức vụ Trưởng phòng đối với ông Hà Văn Cảnh, Trưởng phòng Y tế.
Điều 3. Các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành.
"""

WRAPPED = """NGHỊ QUYẾT

PHẦN 1. KẾT QUẢ BẦU CỬ NHIỆM KỲ 2025 - 2030
1. Danh sách Ủy viên Ban Chấp hành Đảng bộ xã Hòa Bình khóa II gồm ba đồng chí
- Đồng chí Nguyễn Văn
Ảnh
- Đồng chí Trần Thị Bông - Bí thư Đảng
ủy
- Đồng chí Lê Văn Chuột, sinh năm 1970
2. Danh sách Thường trực Đảng ủy, gồm 03 đồng chí
- Đồng chí Trần Thị Bông, Bí thư
- Đồng chí Nguyễn Văn Ảnh, Phó Bí thư
PHẦN 2. KHÁC
1. Danh sách các tuyến đường
- Lê Văn Quới
- Nguyễn Thị Tú
2. Danh sách đơn vị
- Ông Tạ
- Công ty Sao Mai
"""


def told(document: Document) -> set[tuple[str, str, str]]:
    """Name, role and body of every membership."""
    roll = Roll(document)
    return {
        (roll.person(row.person_id).name, row.role, roll.organization(row.organization_id).name)
        for row in document.memberships
    }


def findings(document: Document, rule: str) -> list[int]:
    return [finding.line for finding in document.findings if finding.rule == rule]


def test_a_steering_committee_with_the_posts_its_members_hold_elsewhere() -> None:
    document = read(STEERING)
    board = "Ban Chỉ đạo chuyển đổi số quận Tân Lập"
    assert told(document) >= {
        ("Trần Văn An", "Trưởng ban", board),
        ("Trần Văn An", "Phó Bí thư Quận ủy", "Quận ủy"),
        ("Trần Văn An", "Chủ tịch Ủy ban nhân dân quận", "Ủy ban nhân dân quận"),
        ("Lê Thị Bình", "Phó Trưởng ban Thường trực", board),
        ("Nguyễn Văn Cường", "Ủy viên", board),
        ("Phạm Thị Dung", "Ủy viên", board),
        ("Võ Văn Em", "Ủy viên", board),
        ("Võ Văn Em", "Trưởng Công an quận", "Công an quận"),
    }
    elsewhere = [row for row in document.memberships if row.role == "Phó Bí thư Quận ủy"]
    assert [row.mentioned for row in elsewhere] == [True]
    positions = [row.position for row in document.memberships if row.eid.startswith("art_1") and not row.mentioned]
    assert positions == [1, 2, 3, 4, 5]


def test_a_title_before_the_name_and_several_names_on_a_line() -> None:
    assert told(read(STEERING)) >= {
        ("Hồ Văn Gấm", "Tổ trưởng", "Tổ giúp việc"),
        ("Hồ Văn Gấm", "Trưởng phòng Nội vụ quận", "Phòng Nội vụ quận"),
        ("Bùi Thị Hoa", "Tổ phó", "Tổ giúp việc"),
        ("Lý Văn Khang", "Thành viên", "Tổ giúp việc"),
        ("Đỗ Thị Lan", "Thành viên", "Tổ giúp việc"),
        ("Mai Văn Minh", "Thành viên", "Tổ giúp việc"),
    }


def test_lines_that_name_nobody_are_found_and_not_read() -> None:
    document = read(STEERING)
    assert findings(document, "roster-line") == [8, 9, 15]
    assert len(document.persons) == 10


def test_appointments_old_post_and_new_one() -> None:
    document = read(APPOINTED)
    assert told(document) == {
        ("Trần Văn An", "Chánh Văn phòng Ủy ban nhân dân quận", "Ủy ban nhân dân quận"),
        ("Trần Văn An", "Phó Trưởng phòng Nội vụ quận", "Phòng Nội vụ quận"),
        ("Lê Thị Bình", "Phó Trưởng phòng Tài chính - Kế hoạch", "Phòng Tài chính - Kế hoạch"),
        ("Lê Thị Bình", "chuyên viên Phòng Tài chính - Kế hoạch", "Phòng Tài chính - Kế hoạch"),
    }
    assert {row.role for row in document.memberships if row.mentioned} == {
        "Phó Trưởng phòng Nội vụ quận", "chuyên viên Phòng Tài chính - Kế hoạch",
    }  # fmt: skip
    assert document.rosters == ()
    assert findings(document, "roster-body") == [4]


def test_who_gives_up_a_post_does_not_hold_it() -> None:
    document = read(APPOINTED)
    assert "Hà Văn Cảnh" in {person.name for person in document.persons}
    assert not any(name == "Hà Văn Cảnh" for name, _, _ in told(document))
    assert findings(document, "post-unread") == [7]


def test_names_broken_over_lines_and_counts_that_disagree() -> None:
    document = read(WRAPPED)
    committee = "Ban Chấp hành Đảng bộ xã Hòa Bình khóa II"
    assert told(document) == {
        ("Nguyễn Văn Ảnh", "Ủy viên", committee),
        ("Trần Thị Bông", "Bí thư Đảng ủy", committee),
        ("Lê Văn Chuột", "Ủy viên", committee),
        ("Trần Thị Bông", "Bí thư", committee),
        ("Trần Thị Bông", "thành viên", "Thường trực Đảng ủy"),
        ("Nguyễn Văn Ảnh", "Phó Bí thư", committee),
        ("Nguyễn Văn Ảnh", "thành viên", "Thường trực Đảng ủy"),
    }
    assert [(roster.stated, roster.listed) for roster in document.rosters] == [(3, 3), (3, 2)]
    assert findings(document, "roster-count") == [10]
    assert {(row.start_date, row.end_date) for row in document.memberships} == {("2025", "2030")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đại hội đã bầu đồng chí Nguyễn Văn Ảnh giữ chức Bí thư Đảng ủy phường Tân Tạo với số phiếu tuyệt đối.",
            {("Nguyễn Văn Ảnh", "Bí thư Đảng ủy phường Tân Tạo", True)},
        ),
        (
            "Đồng chí Lê Văn Em được bầu làm Phó Bí thư Thường trực Quận ủy.",
            {("Lê Văn Em", "Phó Bí thư Thường trực Quận ủy", True)},
        ),
        (
            "Đến dự có đồng chí Trần Bảy, Bí thư Quận ủy chủ trì; đồng chí Võ Thị Mười - Phó Bí thư Quận ủy.",
            {("Trần Bảy", "Bí thư Quận ủy", False), ("Võ Thị Mười", "Phó Bí thư Quận ủy", False)},
        ),
        (
            "gồm các đồng chí: Trần Văn Chín, Ủy viên Ban Thường vụ Thành ủy; Lê Mai, Giám đốc Sở Y tế.",
            {("Trần Văn Chín", "Ủy viên Ban Thường vụ Thành ủy", False), ("Lê Mai", "Giám đốc Sở Y tế", False)},
        ),
        ("Đ/c Nguyễn Văn Sáu phát biểu.", set()),
        ("ĐỒNG CHÍ NGUYỄN VĂN SÁU, BÍ THƯ QUẬN ỦY", {("NGUYỄN VĂN SÁU", "BÍ THƯ QUẬN ỦY", False)}),
        ("Đồng chí Phó Đức Phương, Chủ tịch Hội Nhạc sĩ.", {("Phó Đức Phương", "Chủ tịch Hội Nhạc sĩ", False)}),
        ("bà Ông Thị Tám, Uỷ viên Uỷ ban nhân dân xã", {("Ông Thị Tám", "Uỷ viên Uỷ ban nhân dân xã", False)}),
        ("miễn nhiệm đồng chí Phan Văn Tám, Phó Chủ tịch Hội đồng nhân dân quận", set()),
        ("đồng chí Phan Văn Tám thôi giữ chức Bí thư Quận ủy", set()),
    ],
)
def test_prose(text: str, expected: set[tuple[str, str, bool]]) -> None:
    entries = read_prose(text)
    assert entries
    assert {(each.name, phrase.words, phrase.taken) for each in entries for phrase in each.phrases} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nâng cấp đường Lê Văn Quới, đường Nguyễn Thị Tú, An Dương Vương, đường Bà Hom, cầu Ông Búp, chợ Bà Chiểu.",
        "đường Ông Ích Khiêm và đường Bà Huyện Thanh Quan; khu phố Bà Rịa - Vũng Tàu",
        "Học tập tư tưởng, đạo đức, phong cách Hồ Chí Minh; chủ nghĩa Mác - Lênin, tư tưởng Hồ Chí Minh.",
        "Công ty PouYuen, Công ty TNHH Đồng Tâm, Doanh nghiệp Minh Long",
        "Các bà mẹ, ông bà; các Bà Mẹ Việt Nam Anh hùng, Anh hùng Lực lượng vũ trang",
        "các đồng chí Nguyên Bí thư, Phó Bí thư; đồng chí Trưởng Công an quận; đồng chí Bí thư",
        "các đồng chí Ủy viên Ban Chấp hành, các đồng chí Ban Thường vụ, đồng chí Đoàn Thanh niên",
        "các đồng chí đại diện một số Ban xây dựng Đảng",
    ],
)
def test_streets_companies_and_turns_of_speech_are_no_people(text: str) -> None:
    assert read_prose(text) == []


def test_a_list_of_streets_is_no_list_of_people() -> None:
    document = read(WRAPPED)
    assert not {"Lê Văn Quới", "Nguyễn Thị Tú", "Ông Tạ"} & {person.name for person in document.persons}


def test_a_list_without_forms_of_address_is_read_below_a_heading_that_says_whom_it_lists() -> None:
    document = read(
        "NGHỊ QUYẾT\n\nI. BẦU CỬ\n1. Danh sách Ủy viên Ban Thường vụ Huyện ủy khóa X, nhiệm kỳ 2020 - 2025\n"
        "1. Nguyễn Văn An - Bí thư Huyện ủy\n2. Trần Thị Bé\n3. Lê Văn Cường\nII. KHÁC\nHết.\n".replace(
            "\n1. N", "\n- N"
        )
        .replace("\n2. T", "\n- T")
        .replace("\n3. L", "\n- L")
    )
    body = "Ban Thường vụ Huyện ủy khóa X"
    assert told(document) >= {("Trần Thị Bé", "Ủy viên", body), ("Lê Văn Cường", "Ủy viên", body)}


@given(
    st.text(max_size=200)
    | st.lists(
        st.sampled_from("đồng chí|Đ/c|các|Lê|Văn|A|,|-|Bí thư|Quận ủy|giữ chức|:|;|và|(|)|.|Phó".split("|"))
    ).map(" ".join)
)
def test_any_line_can_be_read(text: str) -> None:
    for entry in [*read_line(text), *read_prose(text)]:
        assert text.count(entry.name) or entry.name  # found as it stands, in NFC
        assert entry.begin <= entry.start < entry.end


@pytest.mark.parametrize("piece", ["đồng chí ", "Đồng chí Lê Văn A, ", "- ", "Phó ", ", Bí thư ", "Lê ", "( ", " và "])
def test_a_line_of_any_length_is_read(piece: str) -> None:
    """In quadratic time this would take minutes."""
    assert read_prose("Đồng chí Lê Văn B, Bí thư Quận ủy; " + piece * 20_000)[0].name == "Lê Văn B"
    assert read_line("Đồng chí Lê Văn B - " + piece * 20_000)[0].name == "Lê Văn B"


def test_the_sentence_above_a_list_says_of_which_body_it_is() -> None:
    document = read(
        "III. BAN CHỈ ĐẠO\nThành lập Ban Chỉ đạo quận gồm các đồng chí có tên sau:\n"
        "1. Đồng chí Vũ Quang Hùng, Bí thư Quận ủy, Trưởng ban;\n2. Đồng chí Cao Đình Hải, Ủy viên.\nIV. VIỆC\nTốt.\n"
    )
    assert told(document) == {
        ("Vũ Quang Hùng", "Trưởng ban", "Ban Chỉ đạo quận"),
        ("Vũ Quang Hùng", "Bí thư Quận ủy", "Quận ủy"),
        ("Cao Đình Hải", "Ủy viên", "Ban Chỉ đạo quận"),
    }
    assert findings(document, "roster-line") == []
