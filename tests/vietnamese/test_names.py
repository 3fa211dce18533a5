"""Names: their parts and their initials, on the people of the real text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.vietnamese.folding import nfc
from nghiquyet.vietnamese.names import initials, split_name

TEXT = (Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt").read_text(encoding="utf-8")
COMMITTEE = re.findall(r"^ ?- Đồng chí (.+?) *$", "\n".join(TEXT.split("\n")[1516:1596]), re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "family", "middle", "given"),
    [
        ("Nguyễn Việt Quế Sơn", "Nguyễn", "Việt Quế", "Sơn"),
        ("Trần  Hùng ", "Trần", "", "Hùng"),
        ("Hùng", "", "", "Hùng"),
        ("", "", "", ""),
    ],
)
def test_parts_of_a_name(name: str, family: str, middle: str, given: str) -> None:
    assert split_name(name) == (family, middle, given)


@given(st.text(max_size=40))
@settings(deadline=None)
def test_the_parts_together_are_the_name(name: str) -> None:
    assert " ".join(part for part in split_name(name) if part) == " ".join(nfc(name).split())


def test_families_of_the_committee() -> None:
    families = [split_name(name).family for name in COMMITTEE]
    assert {family: families.count(family) for family in ("Nguyễn", "Lê", "Đỗ", "Lại")} == {
        "Nguyễn": 21, "Lê": 6, "Đỗ": 2, "Lại": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Đỗ Thị Thu Cúc", "dttc"), ("Trịnh Thị Ánh Hồng", "ttah"), ("Ðinh Thị Thanh Liên", "dttl"), ("", "")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_initials_of_the_committee_are_a_letter_a_word() -> None:
    assert all(re.fullmatch(r"[a-z]+", initials(name)) for name in COMMITTEE)
    assert [len(initials(name)) for name in COMMITTEE] == [len(name.split()) for name in COMMITTEE]
