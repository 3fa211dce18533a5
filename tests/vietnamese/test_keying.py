"""Telex and VNI: every legal syllable comes back from its keys, in whatever order they were pressed."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.vietnamese.folding import fold_case, fold_marks, fold_tones
from nghiquyet.vietnamese.keying import decode, decode_telex, decode_vni, encode_telex, encode_vni
from nghiquyet.vietnamese.syllables import all_syllables, is_syllable
from nghiquyet.vietnamese.tokens import words

TEXT = (Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt").read_text(encoding="utf-8")
MARKED = sorted(syllable for syllable in all_syllables() if not syllable.isascii())
IN_THE_TEXT = sorted({fold_case(word) for word, _, _ in words(TEXT) if is_syllable(word) and not word.isascii()})

Encode = Callable[..., str]
Decode = Callable[[str], tuple[str, ...]]
STYLES = pytest.mark.parametrize(
    ("encode", "decode_style"), [(encode_telex, decode_telex), (encode_vni, decode_vni)], ids=["telex", "vni"]
)

TELEX = dict(zip("ăâêôơưđ\u0300\u0309\u0303\u0301\u0323", "waeowwdfrxsj", strict=True))
VNI = dict(zip("ăâêôơưđ\u0300\u0309\u0303\u0301\u0323", "866677923415", strict=True))
VNI |= {"ơ": "7", "ư": "7"}
"""Which key gives which mark, written out apart from the module's own tables."""


@STYLES
@pytest.mark.parametrize("late", [False, True], ids=["behind its letter", "at the end"])
def test_every_syllable_is_among_the_readings_of_its_keys(encode: Encode, decode_style: Decode, late: bool) -> None:
    missed = [syllable for syllable in MARKED if syllable not in decode_style(encode(syllable, late=late))]
    assert missed == []


def typed(syllable: str, keys: dict[str, str], places: list[float]) -> str:
    """The syllable's keys, each at a place of its own choosing between its letter and the end."""
    letters = fold_tones(syllable)
    pressed: list[tuple[float, str]] = []
    for at, (letter, toned) in enumerate(zip(letters, syllable, strict=True)):
        plain = "d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0]
        pressed.append((at, plain))
        tone = "" if toned == letter else next(mark for mark in unicodedata.normalize("NFD", toned) if mark in keys)
        for key in [keys[sign] for sign in (letter, tone) if sign in keys]:
            pressed.append((at + 0.01 + places[len(pressed) % len(places)] * (len(letters) - at), key))
    return "".join(key for _, key in sorted(pressed, key=lambda press: press[0]))


@given(st.sampled_from(MARKED), st.lists(st.floats(0, 0.98), min_size=5, max_size=5))
@settings(deadline=None, max_examples=500)
def test_keys_may_come_in_any_order(syllable: str, places: list[float]) -> None:
    assert syllable in decode_telex(typed(syllable, TELEX, places))
    assert syllable in decode_vni(typed(syllable, VNI, places))


@STYLES
def test_the_syllables_of_the_real_text_come_first_and_have_a_rival_only_in_oo(
    encode: Encode, decode_style: Decode
) -> None:
    for word in IN_THE_TEXT:
        first, *rivals = decode_style(encode(word))
        assert first == word
        assert [rival for rival in rivals if "oo" not in fold_marks(rival)] == []


@pytest.mark.parametrize(
    ("token", "readings"),
    [
        ("nguyeexn", ("nguyễn",)), ("nguyeenx", ("nguyễn",)), ("nguyenex", ("nguyễn",)), ("LEE", ("lê",)),
        ("thuowng", ("thương",)), ("thuwowng", ("thương",)), ("thuong7", ("thương",)), ("thuowr", ("thuở",)),
        ("dduowngf", ("đường",)), ("hoaf", ("hòa",)), ("ly1", ("lý",)),
        ("dinhdj", ("định",)), ("d9o64", ("đỗ",)), ("nhut75", ("nhựt",)), ("hoafn", ("hoàn",)),
        ("phan2", ("phàn",)), ("par", ("pả",)), ("tw", ("tư",)), ("ws", ("ứ",)),
        ("hddnd", ("hđnd",)), ("hd9nd", ("hđnd",)), ("dd", ("đ",)), ("ddttl", ("đttl",)),
        ("hazs", ("há",)), ("has0", ()),
        ("lees", ("lế",)), ("leesz", ("lê",)), ("le610", ("lê",)), ("hoofng", ("hồng", "hoòng")),
        ("son", ()), ("", ()), ("14", ()), ("9", ()), ("wwwwww", ()), ("jjjjj", ()),
        ("phats", ("phát",)), ("phatf", ()),
        ("lêe", ()), ("le e", ()), ("a.s", ()), ("ntho", ()), ("x" * 10_000, ()),
    ],
)  # fmt: skip
def test_readings(token: str, readings: tuple[str, ...]) -> None:
    assert decode(token) == readings


def test_while_a_word_is_being_typed_its_beginning_is_a_reading_too() -> None:
    keys = encode_telex("nguyễn")
    assert [decode(keys[:end], partial=True) for end in range(1, len(keys) + 1)] == [
        (), (), (), (), (), ("nguyê",), ("nguyễ",), ("nguyễn",),
    ]  # fmt: skip
    assert decode("phuow", partial=True) == ("phươ", "phuơ")
    assert decode("xyzw", partial=True) == ()


@given(st.text(max_size=30), st.booleans())
@settings(deadline=None)
def test_no_token_raises_and_a_reading_is_never_the_token(token: str, partial: bool) -> None:
    assert token not in decode(token, partial=partial)


@given(st.text("aeouwdsfrxjz126789nghiđ", max_size=16))
@settings(deadline=None)
def test_a_reading_is_a_syllable_or_an_abbreviation_in_đ(token: str) -> None:
    assert all(is_syllable(reading) or "đ" in reading for reading in decode(token))


def test_two_tones_are_no_syllable_to_encode() -> None:
    with pytest.raises(ValueError, match="more than one tone"):
        encode_telex("hòá")
