"""Order: the printed list of the real text, an alphabet written out by hand, and names part by part."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.vietnamese.collation import name_key, text_key
from nghiquyet.vietnamese.syllables import all_syllables

TEXT = (Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt").read_text(encoding="utf-8")
COMMITTEE = re.findall(r"^ ?- Đồng chí (.+?) *$", "\n".join(TEXT.split("\n")[1516:1596]), re.MULTILINE)

ORDER = (
    "a à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ b c d đ e è ẻ ẽ é ẹ ê ề ể ễ ế ệ g h i ì ỉ ĩ í ị k l m n "
    "o ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ p q r s t u ù ủ ũ ú ụ ư ừ ử ữ ứ ự v x y ỳ ỷ ỹ ý ỵ"
).split()
"""Every letter in every tone, as a dictionary has them."""

LETTERS = [letter for letter in ORDER if letter in "aăâbcdđeêghiklmnoôơpqrstuưvxy"]
LETTER_OF = {
    toned: letter
    for at, letter in enumerate(LETTERS)
    for toned in ORDER[ORDER.index(letter) :][: 6 if letter in "aăâeêioôơuưy" else 1]
}


def by_hand(syllable: str) -> tuple[list[int], int]:
    """An order for one syllable that shares nothing with the module: places of letters, then the place of the tone."""
    letters = [LETTER_OF[char] for char in syllable]
    tones = [ORDER.index(char) - ORDER.index(letter) for char, letter in zip(syllable, letters, strict=True)]
    return [LETTERS.index(letter) for letter in letters], max(tones)


def shuffle(ordered: list[str]) -> list[str]:
    """The same in an order that tells nothing, the same at every run."""
    return random.Random(41).sample(ordered, len(ordered))


def test_the_committee_comes_out_in_its_printed_order() -> None:
    assert len(COMMITTEE) == 41
    assert shuffle(COMMITTEE) != COMMITTEE
    assert sorted(shuffle(COMMITTEE), key=name_key) == COMMITTEE


def test_all_single_syllables_are_in_the_order_of_the_alphabet_written_by_hand() -> None:
    syllables = list(all_syllables())
    assert sorted(syllables, key=text_key) == sorted(syllables, key=by_hand)


def test_all_single_syllables_are_in_the_order_of_icu() -> None:
    icu = pytest.importorskip("icu", reason="PyICU installs only with the headers of ICU; the order by hand stays")
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    syllables = list(all_syllables())
    assert sorted(syllables, key=text_key) == sorted(syllables, key=collator.getSortKey)


def test_every_letter_in_every_tone_is_in_order() -> None:
    assert sorted(shuffle(ORDER), key=text_key) == ORDER


@pytest.mark.parametrize(
    "ordered",
    [
        ["Lê Thị Mai", "Nguyễn Mai", "Nguyễn Thị Mai", "Nguyễn Văn Mai", "Lê Mãi", "Lê Mân"],
        ["Nguyễn Hoa", "Lê Hòa", "Trần Hoà", "Lê Hoàn"],
        ["Đỗ Ân", "An Bình", "Ẩn Bình"],
        ["Lê Sơn", "LÊ VĂN SƠN", "Lê Xuân Sơn"],
    ],
)
def test_names_are_compared_part_by_part(ordered: list[str]) -> None:
    assert sorted(shuffle(ordered), key=name_key) == ordered


def test_words_are_compared_one_by_one_tones_before_the_next_word() -> None:
    ordered = ["an", "an toàn", "án", "án lệ", "ăn", "1", "10", "(a)"]
    assert sorted(shuffle(ordered), key=text_key) == ["(a)", "1", "10", "an", "an toàn", "án", "án lệ", "ăn"]


def test_foreign_letters_have_their_place_and_other_scripts_come_last() -> None:
    ordered = ["e", "fax", "ga", "i", "jet", "ka", "vy", "web", "xa", "yên", "zip", "я", "漢"]
    assert sorted(shuffle(ordered), key=text_key) == ordered


def test_case_and_the_place_of_the_tone_make_no_difference() -> None:
    assert text_key("HOÀ Bình") == text_key("hòa bình")
    assert name_key("Ðỗ Thị Cúc") == name_key("đỗ thị cúc")


@given(st.text(max_size=30))
@settings(deadline=None)
def test_every_text_has_a_key(text: str) -> None:
    assert text_key(text) <= text_key(text + " a")
    assert name_key(text) == name_key(f" {text} ")
