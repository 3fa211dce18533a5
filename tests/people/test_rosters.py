"""The people of the resolution: six lists, two guests, every line of them."""

from __future__ import annotations

import re

from nghiquyet.document.people import Membership
from nghiquyet.document.roll import Roll
from nghiquyet.document.serial import from_json, to_json
from nghiquyet.vietnamese.collation import name_key
from tests.reading.support import resolution

GUESTS = {
    "Lê Thanh Liêm": {
        "Ủy viên Ban Thường vụ Thành ủy": "Ban Thường vụ Thành ủy",
        "Phó Chủ tịch Thường trực Ủy ban Nhân dân Thành phố": "Ủy ban Nhân dân Thành phố",
    },
    "Huỳnh Cách Mạng": {
        "Thành ủy viên": "Thành ủy",
        "Phó Trưởng ban Thường trực Ban Tổ chức Thành ủy": "Ban Tổ chức Thành ủy",
    },
}


def names(rows: tuple[Membership, ...]) -> list[str]:
    return [person.name for person in Roll(resolution()).people_of(rows)]


def listed(eid: str) -> tuple[Membership, ...]:
    return tuple(row for row in resolution().memberships if row.eid.startswith(f"{eid}__item_"))


def test_every_roster_has_as_many_people_as_it_states() -> None:
    counts = {roster.eid: (roster.stated, roster.listed) for roster in resolution().rosters}
    assert counts == {
        "part_3__para_1": (41, 41),
        "part_3__para_2": (13, 13),
        "part_3__para_3": (3, 3),
        "part_3__para_4": (8, 8),
        "part_3__para_5": (3, 3),
        "part_3__para_6": (None, 12),
        "part_3__para_6__hcontainer_1": (10, 10),
        "part_3__para_6__hcontainer_2": (2, 2),
    }


def test_every_printed_line_of_a_roster_is_one_membership() -> None:
    printed = {}
    for number, line in enumerate(resolution().lines[1509:], start=1510):
        if match := re.fullmatch(r"\s*[-+] Đồng chí (.+?)(?: - .+)?\s*", line):
            printed[number] = match[1]
    rows = [row for row in resolution().memberships if not row.mentioned]
    roll = Roll(resolution())
    assert len(printed) == len(rows) == 80
    assert {row.source_line: roll.person(row.person_id).name for row in rows} == printed


def test_the_41_of_the_executive_committee_stand_in_the_order_of_our_sort() -> None:
    committee = names(listed("part_3__para_1"))
    assert len(committee) == 41
    assert committee == sorted(committee, key=name_key)


def test_positions_are_those_of_the_printed_list() -> None:
    for roster in resolution().rosters:
        positions = [row.position for row in listed(roster.eid)]
        assert positions == list(range(1, len(positions) + 1))


def test_five_members_of_the_inspection_committee_are_not_in_the_executive_committee() -> None:
    roll = Roll(resolution())
    committee = {row.person_id for row in roll.of_body("bch")}
    outside = [name for name in names(listed("part_3__para_4")) if name not in names(listed("part_3__para_1"))]
    assert outside == ["Lê Thanh Bình", "Đinh Thị Thanh Liên", "Tăng Kim Bích", "Nguyễn Văn Ngân", "Nguyễn Huy Cường"]
    assert {row.person_id for row in roll.of_body("ubkt")} - committee == {
        "le-thanh-binh", "dinh-thi-thanh-lien", "tang-kim-bich", "nguyen-van-ngan", "nguyen-huy-cuong",
    }  # fmt: skip


def test_ten_delegates_against_thirteen_of_the_standing_committee() -> None:
    delegates, standing = names(listed("part_3__para_6__hcontainer_1")), names(listed("part_3__para_2"))
    assert (len(delegates), len(standing)) == (10, 13)
    assert [name for name in delegates if name not in standing] == ["Nguyễn Nhựt Thành"]
    assert [name for name in standing if name not in delegates] == [
        "Nguyễn Quang Hưng", "Nguyễn Thị Bé Hai", "Nguyễn Thị Kim Hương", "Nguyễn Nhật Thành",
    ]  # fmt: skip


def test_bodies_and_to_which_they_belong() -> None:
    bodies = {body.id: body for body in resolution().organizations}
    tree = {body.name: body.parent_id and bodies[body.parent_id].name for body in bodies.values()}
    party, committee = "Đảng bộ Quận Bình Tân", "Ban Chấp hành Đảng bộ Quận khóa XII"
    assert tree == {
        party: None,
        committee: party,
        "Ban Thường vụ Quận ủy khóa XII": committee,
        "Ủy ban Kiểm tra Quận ủy khóa XII": committee,
        "Đoàn đại biểu dự Đại hội Đảng bộ Thành phố lần thứ XI": party,
        "Thành ủy": None,
        "Ban Thường vụ Thành ủy": "Thành ủy",
        "Ban Tổ chức Thành ủy": "Thành ủy",
        "Ủy ban Nhân dân Thành phố": None,
    }
    assert bodies["bch"].other_names == ("Quận ủy",)
    assert {body.ordinal for body in bodies.values()} == {"XII", None}


def test_posts_and_who_holds_them() -> None:
    roll = Roll(resolution())
    held = {post.id: (post.label, names(roll.of_post(post.id))) for post in resolution().posts}
    assert held["bt-qu"] == ("Bí thư Quận ủy", ["Lê Văn Thinh"])
    assert held["pbt-qu"] == ("Phó Bí thư Quận ủy", ["Nguyễn Việt Quế Sơn", "Nguyễn Minh Nhựt"])
    assert held["cn-ubkt"] == ("Chủ nhiệm Ủy ban Kiểm tra Quận ủy", ["Nguyễn Quốc Khánh"])
    assert held["pcn-ubkt"] == ("Phó Chủ nhiệm Ủy ban Kiểm tra Quận ủy", ["Nguyễn Anh Cường", "Lê Thanh Bình"])
    assert len(held["db-chinh-thuc"][1]) == 10
    assert held["db-du-khuyet"][1] == ["Nguyễn Thị Bé Hai", "Nguyễn Thị Hoàng Oanh"]
    assert all(roll.post(post).organization_id == "bch" for post in ("bt-qu", "pbt-qu"))


def test_terms_are_years_and_delegates_have_a_status() -> None:
    rows = [row for row in resolution().memberships if not row.mentioned]
    assert {(row.start_date, row.end_date) for row in rows} == {("2020", "2025")}
    statuses = [row.status for row in rows if row.organization_id == "ddb"]
    assert statuses == ["official"] * 10 + ["alternate"] * 2
    assert {row.status for row in resolution().memberships if row.organization_id != "ddb"} == {None}


def test_roles_are_in_the_words_of_the_source() -> None:
    document = resolution()
    for row in document.memberships:
        node = document.outline.node(row.eid)
        texts = [node.text, *(above.text for above in document.outline.ancestors(row.eid))]
        assert any(row.role in text for text in texts), row


def test_the_guests_of_the_opening_are_named_and_not_elected() -> None:
    roll = Roll(resolution())
    guests = [row for row in resolution().memberships if row.mentioned]
    assert len(guests) == 4
    told: dict[str, dict[str, str]] = {}
    for row in guests:
        assert (row.start_date, row.end_date, row.position, row.status) == (None, None, None, None)
        assert row.eid == "preface__p_1"
        assert row.source_line in (5, 7)
        told.setdefault(roll.person(row.person_id).name, {})[row.role] = roll.organization(row.organization_id).name
    assert told == GUESTS


def test_nobody_else_is_a_person() -> None:
    persons = resolution().persons
    assert len(persons) == 49
    of_lists = {row.person_id for row in resolution().memberships}
    assert {person.id for person in persons} == of_lists
    assert not {person.name for person in persons} & {"Hồ Chí Minh", "Mẹ Việt Nam Anh", "Việt Nam"}


def test_names_have_three_parts_and_a_prefix_that_is_no_part_of_them() -> None:
    person = next(each for each in resolution().persons if each.id == "nguyen-viet-que-son")
    parts = (person.family_name, person.additional_name, person.given_name)
    assert parts == ("Nguyễn", "Việt Quế", "Sơn")
    assert person.sources == (1586, 1604, 1634, 1675)
    assert {each.honorific_prefix for each in resolution().persons} == {"Đồng chí"}


def test_two_spellings_are_two_people_with_reasons_for_and_against() -> None:
    alike = {person.name: person for person in resolution().persons if person.maybe_same_as}
    assert set(alike) == {"Nguyễn Nhật Thành", "Nguyễn Nhựt Thành"}
    assert alike["Nguyễn Nhật Thành"].sources == (1588, 1624)
    assert alike["Nguyễn Nhựt Thành"].sources == (1689,)
    (likeness,) = alike["Nguyễn Nhật Thành"].maybe_same_as
    assert likeness.person_id == "nguyen-nhut-thanh"
    reasons_for = " ".join(str(reason.values) for reason in likeness.reasons_for)
    assert len(likeness.reasons_for) == 3
    assert "'9'" in reasons_for
    assert "Ban Thường vụ Quận ủy" in reasons_for
    (against,) = likeness.reasons_against
    assert dict(against.values) == {"word": "Nhựt", "names": "Lê Minh Nhựt, Nguyễn Minh Nhựt"}


def test_the_only_finding_about_people_is_the_name_spelled_two_ways() -> None:
    rules = {"names-alike", "post-unread", "roster-body", "roster-count", "roster-line"}
    found = [finding for finding in resolution().findings if finding.rule in rules]
    assert [(finding.rule, finding.line, finding.oddity) for finding in found] == [("names-alike", 1689, "S")]


def test_what_is_stored_comes_back() -> None:
    assert from_json(to_json(resolution())) == resolution()


def test_ids_are_unique() -> None:
    document = resolution()
    for rows in (document.persons, document.organizations, document.posts, document.memberships):
        ids = [row.id for row in rows]
        assert len(ids) == len(set(ids))
