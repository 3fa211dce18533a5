"""The rows of the outline."""

from __future__ import annotations

import random

from nghiquyet.tui.reading.entries import UNLISTED, Entries
from nghiquyet.tui.reading.names import number
from tests.reading.support import read, resolution
from tests.tui_reading.synthetic import big

TARGETS = "part_2__sec_I__para_2"


def listed(entries: Entries) -> list[str]:
    """Rows, indented by depth."""
    rows = []
    for row in range(len(entries)):
        missing = entries.gap(row)
        rows.append("  " * entries[row].depth + (f"gap {missing}" if missing else number(entries.node(row))))
    return rows


def test_the_top_level() -> None:
    assert listed(Entries(resolution())) == ["Lời mở đầu", "Phần 1", "Phần 2", "Phần 3", "Phần kết"]


def test_the_gap_has_a_row_where_the_numbering_skips() -> None:
    entries = Entries(resolution(), ["part_2"])
    assert listed(entries)[2:7] == ["Phần 2", "  I", "  II", "  gap III", "  IV"]


def test_a_gap_is_called_as_its_numbers_are_printed() -> None:
    articles = read("Điều 1. Phạm vi\nMột câu.\nĐiều 2. Đối tượng\nHai câu.\nĐiều 5. Hiệu lực\nBa câu.\n")
    assert listed(Entries(articles)) == ["Điều 1", "Điều 2", "gap Điều 3, 4", "Điều 5"]


def test_a_branch_opens_and_closes_with_what_was_open_below_it() -> None:
    entries = Entries(resolution(), ["part_2__sec_I", TARGETS])
    before = listed(entries)
    entries.open(2)
    opened = listed(entries)
    assert opened[3:7] == ["  I", "    1", "    2", "      (1)"]
    assert opened.count("      (32)") == 1
    entries.close(2)
    assert listed(entries) == before
    entries.open(2)
    assert listed(entries) == opened


def test_points_are_listed_and_what_is_below_them_is_not() -> None:
    document = resolution()
    entries = Entries(document, [node.eid for node in document.nodes])
    kinds = {entries.node(row).kind for row in range(len(entries)) if entries.gap(row) is None}
    assert not kinds & UNLISTED
    assert len(entries) == 1 + sum(node.kind not in UNLISTED for node in document.nodes)


def test_points_and_roster_lines_are_counted() -> None:
    document = resolution()
    entries = Entries(document)
    assert entries.count(document.outline.node(TARGETS)) == 32
    assert entries.count(document.outline.node("part_3__para_1")) == 41
    assert entries.count(document.outline.node("part_2")) == 0


def test_finding_a_unit_opens_what_it_stands_in() -> None:
    entries = Entries(resolution())
    row = entries.find(f"{TARGETS}__point_17")
    assert row is not None
    assert entries.node(row).eid == f"{TARGETS}__point_17"
    assert {"part_2", "part_2__sec_I", TARGETS} <= entries.opened


def test_running_text_is_found_at_what_it_stands_in() -> None:
    entries = Entries(resolution())
    row = entries.find("part_1__dvs_A__sec_I__para_1__p_2")
    assert row is not None
    assert entries.node(row).eid == "part_1__dvs_A__sec_I__para_1"


def test_the_row_that_a_row_stands_below() -> None:
    entries = Entries(resolution(), ["part_2"])
    assert entries.parent(4) == 2
    assert entries.parent(2) is None


def test_a_leaf_neither_opens_nor_closes() -> None:
    entries = Entries(resolution())
    entries.open(0)
    entries.close(0)
    assert len(entries) == 5
    assert entries.opened == set()


def test_unknown_branches_are_left_out() -> None:
    assert Entries(resolution(), ["part_9", "part_2"]).opened == {"part_2"}


def test_opening_and_closing_at_random_is_the_same_as_building_anew() -> None:
    document = big(600)
    dice = random.Random(3)
    entries = Entries(document)
    for _ in range(300):
        row = dice.randrange(len(entries))
        if dice.random() < 0.6:
            entries.open(row)
        else:
            entries.close(row)
        anew = Entries(document, entries.opened)
        assert [entries[at] for at in range(len(entries))] == [anew[at] for at in range(len(anew))]
