"""The table of people and what is kept of it, on the real text."""

from __future__ import annotations

import pytest

from nghiquyet.document import Ref
from nghiquyet.tui.panes import Panes
from tests.tui_people.stage import card, chosen, names, printed, ready, row, told, typed, window
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, text

GUESTS = ["Lê Thanh Liêm", "Huỳnh Cách Mạng"]
ONLY_INSPECTORS = ["Tăng Kim Bích", "Lê Thanh Bình", "Nguyễn Huy Cường", "Đinh Thị Thanh Liên", "Nguyễn Văn Ngân"]
"""In the inspection committee and not in the executive committee."""
NO_DELEGATES = ["Nguyễn Quang Hưng", "Nguyễn Thị Kim Hương", "Nguyễn Nhật Thành"]
"""In the standing committee and not among the delegates."""


async def test_the_table_has_everybody_in_the_vietnamese_order_of_names(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        people = await ready(app, pilot)
        listed = names(people)
        committee = printed(app.workspace.document, 1)
        assert len(committee) == 41
        assert [name for name in listed if name in committee] == committee, "the order of the printed list"
        assert len(listed) == len(set(listed)) == len(app.workspace.document.persons) == 49
        assert told(people) == "49 người"
        assert "xếp theo tên" in lines(app)[2]


async def test_a_cell_has_a_sign_and_a_word(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        await ready(app, pilot)
        await pilot.press("end")
        assert row(app, "Họ và tên").startswith("Họ và tên [ BCH] BTV UBKT ĐĐB được nhắc Số")
        thinh = "Lê Văn Thinh ★ Bí thư ● Ủy viên ● Đại biểu chính thức 4"
        assert row(app, "Lê Văn Thinh ★").startswith(thinh)
        await pilot.press("home")
        assert row(app, "Nguyễn Thị Bé Hai").startswith("Nguyễn Thị Bé Hai ● Ủy viên ● Ủy viên ○ Đại biểu dự khuyết 3")
        assert row(app, "Lê Thanh Bình").startswith("Lê Thanh Bình ★ Phó Chủ nhiệm 2"), "the post, not the membership"
        assert row(app, "Lê Thanh Liêm").startswith("Lê Thanh Liêm ” Ủy viên Ban")


async def test_at_80_columns_initials_stand_for_words_where_there_is_no_room(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        people = await ready(app, pilot)
        assert row(app, "Lê Văn Bảy") == "Lê Văn Bảy ● Ủy viên ● Ủy viên ● ĐBCT 3"
        assert row(app, "Lê Thanh Bình") == "Lê Thanh Bình ★ PCN 2"
        await pilot.press("c")
        assert people.query_one(Panes).drawer == "card"
        assert "Đại biểu chính thức" in text(app)
        assert "PCN = Phó Chủ nhiệm" in card(people)
        await pilot.press("escape")
        assert people.query_one(Panes).drawer is None
        assert all(len(line) <= 80 for line in lines(app))


async def test_ascii_signs_and_words(browse: Browse) -> None:
    app = browse(ascii=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(app, pilot)
        assert row(app, r"\|?Lê Văn Bảy").endswith("Lê Văn Bảy x Ủy viên x Ủy viên x ĐBCT 3")
        await pilot.press("m")
        assert "nêu 41 - đếm 41 = khớp" in text(app)
        assert not any(sign in text(app) for sign in "★●○✓▌│─━")


async def test_sorted_by_name_by_a_body_by_the_number_of_posts(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        document = app.workspace.document
        await pilot.press("right", "s")
        assert "xếp theo thứ tự in của BTV" in lines(app)[2]
        assert names(people)[:13] == printed(document, 2)
        await pilot.press("right")
        assert names(people)[:3] == printed(document, 5), "posts first"
        assert names(people)[:8] == printed(document, 4)
        await pilot.press("alt+s")
        assert "xếp theo số chức vụ" in lines(app)[2]
        assert names(people)[0] == "Nguyễn Quốc Khánh"
        counts = [len(line.memberships) for line in people.pane.items]
        assert counts == sorted(counts, reverse=True)
        await pilot.press("s")
        assert names(people)[0] == "Lê Văn Bảy"


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("que son", ["Nguyễn Việt Quế Sơn"]),
        ("QUẾ SƠN", ["Nguyễn Việt Quế Sơn"]),
        ("son que", ["Nguyễn Việt Quế Sơn"]),
        ("nhut", ["Lê Minh Nhựt", "Nguyễn Minh Nhựt", "Nguyễn Nhựt Thành"]),
        ("nhuwtj", ["Lê Minh Nhựt", "Nguyễn Minh Nhựt", "Nguyễn Nhựt Thành"]),
        ("nhu75t", ["Lê Minh Nhựt", "Nguyễn Minh Nhựt", "Nguyễn Nhựt Thành"]),
        ("lvt", ["Lê Văn Thinh"]),
        ("lv", ["Lê Văn Bảy", "Lê Văn Thinh"]),
        ("hai", ["Nguyễn Thị Bé Hai", "Phan Văn Hai", "Nguyễn Văn Hải"]),
        ("hải", ["Nguyễn Văn Hải"]),
        ("nguyen nhut thnah", ["Nguyễn Nhựt Thành"]),
        ("bi thu", ["Lê Văn Thinh"]),
        ("pho bi thu", ["Nguyễn Minh Nhựt", "Nguyễn Việt Quế Sơn"]),
        ("ubkt ko phai bch", ONLY_INSPECTORS),
        ("xyzzy", []),
    ],
)
async def test_who_is_kept_by_words(browse: Browse, query: str, kept: list[str]) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, query)
        assert names(people) == kept
        assert told(people).startswith(f"{len(kept)}/49 người")


async def test_each_letter_narrows_what_is_kept(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await pilot.press("i")
        counts = [49]
        for letter in "quế":
            await pilot.press(letter)
            await pilot.pause()
            counts.append(len(names(people)))
        assert counts == [49, 5, 5, 1]
        assert window(app).current == Ref(app.workspace.document.id, "person", "nguyen-viet-que-son")


async def test_names_are_filtered_before_the_index_is_made(browse: Browse, monkeypatch: pytest.MonkeyPatch) -> None:
    from nghiquyet.tui.people.pane import PeoplePane

    monkeypatch.setattr(PeoplePane, "_make_index", lambda self: None)
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "khanh")
        assert names(people) == ["Nguyễn Quốc Khánh"]


async def test_five_inspectors_who_are_not_in_the_committee(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await pilot.press("-", "right", "right", "+")
        assert names(people) == ONLY_INSPECTORS
        assert told(people) == "5/49 người · trong Ủy ban Kiểm tra · không trong Ban Chấp hành"
        assert "-BCH" in text(app)
        assert "[+UBKT]" in text(app)


async def test_ten_delegates_against_the_thirteen(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "dai bieu chinh thuc")
        assert len(names(people)) == 10
        await pilot.press("escape", "right", "+")
        assert len(names(people)) == 9, "all but Nguyễn Nhựt Thành sit in the standing committee"
        await pilot.press("-")
        assert names(people) == ["Nguyễn Nhựt Thành"]
        await pilot.press("-", "escape")
        await pilot.press("+", "right", "right", "-")
        assert names(people) == NO_DELEGATES
        assert told(people) == "3/49 người · trong Ban Thường vụ · không trong Đoàn đại biểu"
        await pilot.press("-")
        assert len(names(people)) == 13
        await pilot.press("m")
        heads = {line.name for line in people.pane.items if line.kind == "body"}
        assert "Ban Thường vụ Quận ủy khóa XII" in heads, "conditions hold in every list"
        assert len({line.ref for line in people.pane.items if line.kind == "member"}) == 13


async def test_guests_are_named_in_passing_and_not_elected(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        people = await ready(app, pilot)
        await pilot.press("right", "right", "right", "right", "+")
        assert names(people) == GUESTS
        assert told(people) == "2/49 người · trong số người được nhắc"
        assert "được nhắc, không do đại hội bầu" in card(people)
        assert "” Ủy viên Ban Thường vụ Thành ủy" in card(people)
        assert "khóa" not in card(people).split("Ký hiệu")[0]
        assert "2020 – 2025" not in card(people)


async def test_a_question_without_an_answer_says_so_and_what_is_nearest(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "chu tich ubnd quan")
        screen = " ".join(text(app).split())
        assert names(people) == []
        assert "Văn bản không nêu ai ứng với “chu tich ubnd quan”." in screen
        assert "Gần nhất: Phó Chủ tịch Thường trực Ủy ban Nhân dân Thành phố (Lê Thanh Liêm)." in screen
        assert people.clip() is None
        await pilot.press("enter", "escape", "y", "escape")
        assert len(names(people)) == 49
        assert people.current is not None


async def test_escape_unwinds_one_layer_at_a_time(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        people = await ready(app, pilot)
        await pilot.press("+", "c")
        await typed(pilot, "nhut")
        assert people.query_one(Panes).drawer == "card"
        await pilot.press("escape")
        assert people.query_one(Panes).drawer is None
        assert people.pane.filter.has_focus
        await pilot.press("escape")
        assert people.pane.rows.has_focus
        assert len(names(people)) == 2
        await pilot.press("escape")
        assert len(names(people)) == 41
        await pilot.press("escape")
        assert len(names(people)) == 49
        await pilot.press("escape")
        assert window(app).shown == "people"


async def test_the_list_moves_while_one_types(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "nhut")
        await pilot.press("down")
        assert chosen(people) == "Nguyễn Minh Nhựt"
        assert people.pane.filter.has_focus
        await pilot.press("ctrl+u")
        await pilot.pause()
        assert chosen(people) == "Nguyễn Minh Nhựt", "the cursor stays with the person"
        await pilot.press("pagedown", "up", "up")
        assert people.pane.filter.value == ""
