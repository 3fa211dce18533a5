"""People by body and by post, and the cards, on the real text."""

from __future__ import annotations

import re
from dataclasses import replace

from nghiquyet.document import Document, Ref
from tests.tui_people.stage import card, chosen, mode, names, printed, ready, row, typed, window
from tests.tui_shell.conftest import Browse
from tests.tui_shell.screens import lines, text


async def test_bodies_in_printed_order_posts_first_with_their_numbers(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 200)) as pilot:
        people = await ready(app, pilot)
        await pilot.press("m")
        document = app.workspace.document
        shown = [" ".join(line.replace("▌", " ").split()) for line in lines(app)]
        first = shown.index("Ban Chấp hành Đảng bộ Quận khóa XII")
        assert numbers(shown[first:]) == [
            ("P3.3", "nêu 3 · đếm 3 ✓ khớp"),
            ("P3.1", "nêu 41 · đếm 41 ✓ khớp"),
            ("Ban Thường vụ", "nêu 13 · đếm 13 ✓ khớp"),
            ("P3.5", "nêu 3 · đếm 3 ✓ khớp"),
            ("P3.4", "nêu 8 · đếm 8 ✓ khớp"),
            ("P3.6", "không nêu số · đếm 12"),
            ("Đại biểu chính thức", "nêu 10 · đếm 10 ✓ khớp"),
            ("Đại biểu dự khuyết", "nêu 2 · đếm 2 ✓ khớp"),
        ]
        assert shown[first + 2].startswith("1. Lê Văn Thinh ★ Bí thư L1632")
        expected = [name for number in (3, 1, 2, 5, 4, 6) for name in printed(document, number)]
        assert names(people)[: len(expected)] == expected
        assert len(names(people)) == len(document.memberships)
        guests = shown[shown.index("Ban Thường vụ Thành ủy ” được nhắc") + 1]
        assert guests.startswith("Lê Thanh Liêm ” Ủy viên Ban Thường vụ Thành ủy")


def numbers(shown: list[str]) -> list[tuple[str, str]]:
    """Heads with numbers: their first words, and the numbers."""
    found = (re.match(r"(P3\.\d|Ban Thường vụ|Đại biểu \w+ \w+).*? ((?:không )?nêu .*đếm.*)", line) for line in shown)
    return [(match[1], match[2]) for match in found if match]


async def test_a_number_that_differs_has_another_sign_and_word(browse: Browse) -> None:
    app = browse()
    app.workspace = replace(app.workspace, document=with_rosters(app.workspace.document))
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(app, pilot)
        await pilot.press("m")
        assert "nêu 42 · đếm 41 ✗ lệch" in text(app)


def with_rosters(document: Document) -> Document:
    """The document with one more stated than there are in the first list."""
    first, *others = document.rosters
    return replace(document, rosters=(replace(first, stated=42), *others))


async def test_posts_with_their_holders(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await pilot.press("m", "m", "home")
        held: dict[str, list[str]] = {}
        for line in people.pane.items:
            if line.is_head:
                head = line.name
            held.setdefault(head, []).extend([] if line.is_head else [line.name])
        assert held["Bí thư Quận ủy"] == ["Lê Văn Thinh"]
        assert held["Phó Bí thư Quận ủy"] == ["Nguyễn Việt Quế Sơn", "Nguyễn Minh Nhựt"]
        assert held["Phó Chủ nhiệm Ủy ban Kiểm tra Quận ủy"] == ["Nguyễn Anh Cường", "Lê Thanh Bình"]
        assert held["Thành ủy viên"] == ["Huỳnh Cách Mạng"]
        assert sum(map(len, held.values())) == len(app.workspace.document.memberships)
        assert row(app, "Phó Bí thư Quận ủy").endswith("2 người")
        assert "khóa XII, 2020 – 2025, bầu 8/2020" in row(app, "Lê Văn Thinh")
        await pilot.press("right", "right")
        assert chosen(people) == "Ủy viên Ban Chấp hành Đảng bộ Quận khóa XII"
        await pilot.press("left")
        assert chosen(people) == "Phó Bí thư Quận ủy"


async def test_the_lists_keep_to_the_same_person(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "khanh")
        await pilot.press("escape", "escape")
        for _ in range(3):
            assert chosen(people) == "Nguyễn Quốc Khánh"
            await pilot.press("m")
        await pilot.press("m", "s")
        await pilot.pause()
        assert "giữ nguyên thứ tự" in text(app)
        await pilot.press("+")
        await pilot.pause()
        assert "ở các cột" in text(app)


async def test_the_card_of_a_person(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "quoc khanh")
        told_of = card(people).split("Ký hiệu")[0]
        for words in (
            "★ Chủ nhiệm Ủy ban Kiểm tra Quận ủy Ủy ban Kiểm tra Quận ủy khóa XII khóa XII, 2020 – 2025, bầu 8/2020",
            "thứ 1/3 trong danh sách · P3.5 · tr. 23 · L1661",
            "● Đại biểu chính thức Đoàn đại biểu dự Đại hội Đảng bộ Thành phố lần thứ XI",
            "nhiệm kỳ 2020 – 2025, bầu 8/2020 thứ 5/10 trong danh sách · P3.6 · tr. 23 · L1681",
            "thứ 20/41 trong danh sách · P3.1 · tr. 21 · L1555",
        ):
            assert words in told_of
        assert "hiện nay" not in told_of


async def test_the_card_says_who_may_be_the_same_person_and_why(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "nhut thanh")
        assert row(app, "Nguyễn Nhựt Thành").startswith("Nguyễn Nhựt Thành ? ● Đại biểu chính thức 1")
        told_of = card(people)
        assert (
            "? Có thể cùng một người với Nguyễn Nhật Thành (tr. 22 · L1588, tr. 22 · L1624); văn bản không nói."
            in told_of
        )
        assert "“Nhựt” là cách viết miền Nam của “Nhật”." in told_of
        assert "Lê Minh Nhựt, Nguyễn Minh Nhựt." in told_of


async def test_the_card_of_a_body_and_of_a_post(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(140, 40)) as pilot:
        people = await ready(app, pilot)
        document = app.workspace.document
        await window(app).go(Ref(document.id, "organization", "ubkt"))
        assert mode(people) == "bodies"
        told_of = card(people)
        assert "P3.4 Danh sách Ủy viên Ủy ban Kiểm tra Quận ủy khóa XII" in told_of
        assert "nêu 8 · đếm 8 ✓ khớp · tr. 23 · dòng 1637–1655" in told_of
        assert "Phó Chủ nhiệm Ủy ban Kiểm tra Quận ủy Nguyễn Anh Cường, Lê Thanh Bình" in told_of
        assert "Thành viên 8 người 1. Nguyễn Quốc Khánh L1641" in told_of
        await window(app).go(Ref(document.id, "post", "pbt-qu"))
        assert mode(people) == "posts"
        assert card(people).startswith(
            "Phó Bí thư Quận ủy Ban Chấp hành Đảng bộ Quận khóa XII (Quận ủy) 2 người ★ Nguyễn"
        )
        await window(app).go(Ref(document.id, "organization", "db"))
        assert "Văn bản không nêu tên ai trong tổ chức này." in card(people)
        await pilot.press("enter")
        assert window(app).shown == "people", "there is no line to go to"


async def test_a_thing_that_is_filtered_out_is_shown_all_the_same(browse: Browse) -> None:
    app = browse()
    async with app.run_test(size=(100, 30)) as pilot:
        people = await ready(app, pilot)
        await typed(pilot, "nhut")
        await window(app).go(Ref(app.workspace.document.id, "person", "le-van-bay"))
        await pilot.pause()
        assert chosen(people) == "Lê Văn Bảy"
        assert people.pane.filter.value == ""
        assert len(names(people)) == 49
