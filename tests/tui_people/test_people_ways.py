"""From people to the text, from the text to people, and out of the program."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nghiquyet.document import Ref
from nghiquyet.document.people import Person
from nghiquyet.tui.lists.card import ListCard
from nghiquyet.tui.panes import Panes
from nghiquyet.tui.people import PeopleView
from nghiquyet.tui.reading.text import TextPane
from tests.tui_people.stage import chosen, mode, names, ready, typed, view, window
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, text


async def test_enter_goes_to_the_line_and_back_comes_back(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "quoc khanh")
        await pilot.press("escape", "right", "right", "enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        assert window(app).current == Ref(app.workspace.document.id, "node", "part_3__para_5__item_1")
        assert isinstance(app.focused, TextPane)
        assert "1661" in text(app)
        await pilot.press("ctrl+o")
        assert window(app).shown == "people"
        assert chosen(people) == "Nguyễn Quốc Khánh"


async def test_enter_while_typing_opens_what_fits(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(app, pilot)
        await typed(pilot, "le thanh liem")
        await pilot.press("enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        assert window(app).current == Ref(app.workspace.document.id, "node", "preface__p_1")


async def test_enter_on_a_list_goes_to_its_heading(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await pilot.press("m", "home", "right", "right")
        assert people.pane.item is not None
        assert people.pane.item.kind == "roster"
        await pilot.press("enter")
        await pilot.pause()
        assert window(app).current == Ref(app.workspace.document.id, "node", "part_3__para_3")


@pytest.mark.parametrize("key", ["p", "alt+p"])
async def test_a_key_leads_from_a_name_in_the_text_to_its_card(browse: Browse, key: str) -> None:
    app = browse(at="L1632")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        people = view(app)
        assert window(app).shown == "people"
        assert chosen(people) == "Lê Văn Thinh"
        assert people.query_one(Panes).drawer == "card"
        assert "Bí thư Quận ủy" in text(app)
        await pilot.press("escape", "ctrl+o")
        assert window(app).current == Ref(app.workspace.document.id, "node", "part_3__para_3__item_1")


@pytest.mark.parametrize(
    ("at", "found", "said"),
    [
        ("L3", "Lê Thanh Liêm", "Có tên ở đây: Lê Thanh Liêm, Huỳnh Cách Mạng."),
        ("P3.2", "Ban Thường vụ Quận ủy khóa XII", ""),
        ("CT17", None, "Ở đây không có tên ai."),
    ],
)
async def test_the_key_where_several_or_a_list_or_nobody_is_named(
    browse: Browse, at: str, found: str | None, said: str
) -> None:
    app = browse(at=at)
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert said in text(app)
        assert window(app).shown == ("people" if found else "reading")
        if found:
            assert chosen(view(app)) == found


async def test_copying_takes_name_post_body_and_citation(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "pho bi thu")
        await pilot.press("escape", "m", "m", "end")
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert app.clipboard == (
            "Nguyễn Minh Nhựt – Phó Bí thư Quận ủy – Ban Chấp hành Đảng bộ Quận khóa XII (Quận ủy) – "
            "khóa XII, 2020 – 2025, bầu 8/2020\n"
            "(NQ ĐH Đảng bộ Q. Bình Tân lần XII, P3.3, dòng danh sách 3, tr. 22, dòng 1636)"
        )
        await pilot.press("escape", "m")
        await window(app).go(Ref(app.workspace.document.id, "person", "le-thanh-liem"))
        copied = people.clip()
        assert copied is not None
        assert copied.count("\n") == 3
        assert copied.endswith("(NQ ĐH Đảng bộ Q. Bình Tân lần XII, đoạn văn 1, tr. 1, dòng 5)") or "dòng 5)" in copied
        assert "được nhắc, 8/2020" in copied


async def test_every_key_can_be_changed(browse: Browse) -> None:
    app = browse(keys={"list.filter": "f11", "people.mode": "x", "people.with": "z"})
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await pilot.press("i", "m", "+")
        assert mode(people) == "persons"
        assert len(names(people)) == 49
        await pilot.press("z", "x")
        assert mode(people) == "bodies"
        await pilot.press("f11")
        assert people.pane.filter.has_focus
        assert "F11: tên, chức vụ" in text(app)


async def test_another_language_another_view_the_same_people(browse: Browse) -> None:
    app = browse(lang="en")
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(app, pilot)
        await window(app).action_run_command("language")
        await pilot.pause()
        assert "People by bodies" in lines(app)[2]
        assert "49 people" in text(app)


async def test_hostile_names_are_shown_and_never_interpreted(browse: Browse) -> None:
    app = browse()
    document = app.workspace.document
    nasty = "Lê [red]Văn[/] \x1b]52;c;x\x07\u202eBảy"
    persons = tuple(replace(person, name=nasty) if person.id == "le-van-bay" else person for person in document.persons)
    bodies = tuple(replace(body, name=f"[bold]{body.name}[/]\x1b") for body in document.organizations)
    app.workspace = replace(app.workspace, document=replace(document, persons=persons, organizations=bodies))
    async with app.run_test(size=(140, 40), notifications=True) as pilot:
        people = await ready(app, pilot)
        for key in ("", "m", "m", "s", "m", "+", "s"):
            if key:
                await pilot.press(key)
            await window(app).go(Ref(document.id, "person", "le-van-bay"))
            await pilot.pause()
            screen = text(app)
            assert "\x1b" not in screen
            assert "\u202e" not in screen
            assert "[red]" in screen
        assert isinstance(people, PeopleView)


async def test_a_document_without_people_says_so(browse: Browse) -> None:
    app = browse()
    nobody: tuple[Person, ...] = ()
    empty = replace(app.workspace.document, persons=nobody, organizations=(), posts=(), memberships=(), rosters=())
    app.workspace = replace(app.workspace, document=empty)
    async with app.run_test(size=(80, 24)) as pilot:
        people = await ready(app, pilot)
        await pilot.press("right", "+", "s", "s", "m", "enter", "y", "down")
        await typed(pilot, "ai")
        assert names(people) == []
        assert "Văn bản không nêu ai" in text(app)


@pytest.mark.parametrize(("modes", "words"), [(0, "minh nhut"), (1, "minh nhut"), (1, "ubkt"), (2, "bi thu")])
async def test_back_leads_to_the_list_and_row_one_came_from(browse: Browse, modes: int, words: str) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        people = await ready(app, pilot)
        await pilot.press(*["m"] * modes)
        await typed(pilot, words)
        await pilot.press("escape", "down")
        await pilot.pause()
        line, listed = people.pane.item, list(people.pane.items)
        assert line is not None
        await pilot.press("enter")
        await pilot.pause()
        assert window(app).shown == "reading"
        await pilot.press("down", "ctrl+o")
        await pilot.pause()
        assert window(app).shown == "people"
        assert people.pane.item == line
        assert people.pane.items == listed
        assert app.focused is people.pane.rows


async def test_the_card_of_a_person_leads_to_each_place(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "le van thinh")
        people.query_one(ListCard).focus()
        await pilot.press("enter")
        await pilot.pause()
        current = window(app).current
        assert window(app).shown == "reading"
        assert current is not None
        assert "Lê Văn Thinh" in app.workspace.document.outline.node(current.id).text
