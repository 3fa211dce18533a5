"""Folding: what each key ignores, and that none of them moves an offset."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.vietnamese.folding import fold_case, fold_marks, fold_tones, nfc, reposition_tone
from nghiquyet.vietnamese.letters import VOWELS, take_tone, tone_of, with_tone

TEXT = (Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt").read_text(encoding="utf-8")
FOLDS = (fold_case, fold_tones, fold_marks)

vietnamese = st.text(
    st.sampled_from("aăâeêioôơuưyàảãáạềểễếệờởỡớợùủũúụÝỲbcdđghklmnpqrstvxNGĐÐ .,-1\u0301\u0323"), max_size=60
)


@pytest.mark.parametrize(
    ("text", "case", "tones", "marks"),
    [
        ("Nguyễn Việt Quế Sơn", "nguyễn việt quế sơn", "nguyên viêt quê sơn", "nguyen viet que son"),
        ("HÒA, hoà", "hòa, hòa", "hoa, hoa", "hoa, hoa"),
        ("Ðảng Đảng ðảng", "đảng đảng đảng", "đang đang đang", "dang dang dang"),
        ("QUẬN ỦY", "quận ủy", "quân uy", "quan uy"),
        ("10m³ ½ ﬁ ß", "10m³ ½ ﬁ ß", "10m³ ½ ﬁ ß", "10m³ ½ ﬁ ß"),
        ("piñata Ångström", "piñata ångström", "pinata ångström", "pinata angstrom"),
    ],
)
def test_each_key_is_blinder_than_the_one_before(text: str, case: str, tones: str, marks: str) -> None:
    assert (fold_case(text), fold_tones(text), fold_marks(text)) == (case, tones, marks)


def test_decomposed_text_from_a_mac_gives_the_same_keys() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decomposed != TEXT
    for fold in FOLDS:
        assert fold(decomposed) == fold(TEXT)


def test_offsets_in_the_keys_of_the_real_text_are_offsets_in_the_text() -> None:
    for fold in FOLDS:
        key = fold(TEXT)
        assert len(key) == len(TEXT)
        assert [len(line) for line in key.split("\n")] == [len(line) for line in TEXT.split("\n")]
    assert fold_marks(TEXT).isascii() or set(fold_marks(TEXT)) - set(map(chr, range(128))) <= set("“”–…³²")


@given(st.one_of(vietnamese, st.text(max_size=60)))
@settings(deadline=None)
def test_every_fold_keeps_the_length_of_nfc_text(text: str) -> None:
    for fold in FOLDS:
        assert len(fold(text)) == len(nfc(text))


@given(st.one_of(vietnamese, st.text(max_size=60)))
@settings(deadline=None)
def test_a_blinder_key_can_be_made_from_a_sharper_one(text: str) -> None:
    if nfc(fold_case(text)) != fold_case(text) or nfc(fold_tones(text)) != fold_tones(text):
        return  # a lone combining mark meets a letter that lost its own: no Vietnamese
    assert fold_tones(fold_case(text)) == fold_tones(text)
    assert fold_marks(fold_tones(text)) == fold_marks(text)


@pytest.mark.parametrize(
    ("written", "repaired"),
    [
        ("hoà", "hòa"), ("hoá", "hóa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("Hùynh", "Huỳnh"), ("Hòang", "Hoàng"),
        ("Cừơng", "Cường"), ("gìau", "giàu"), ("gìa", "già"), ("qúy", "quý"), ("cuả", "của"), ("hiêụ", "hiệu"),
        ("NGƯƠÌ", "NGƯỜI"), ("thuở", "thuở"), ("khuỷu", "khuỷu"), ("quả", "quả"), ("gìn", "gìn"), ("giếng", "giếng"),
        ("loài", "loài"), ("mía", "mía"), ("xoong", "xoong"), ("café", "café"), ("ừờ", "ừờ"), ("", ""),
        ("1374", "1374"),
    ],
)  # fmt: skip
def test_the_tone_goes_where_the_older_rule_has_it(written: str, repaired: str) -> None:
    assert reposition_tone(written) == repaired


def test_repositioning_changes_only_the_newer_spellings_in_the_real_text() -> None:
    words = {word for line in TEXT.split("\n") for word in "".join(c if c.isalpha() else " " for c in line).split()}
    moved = {word: reposition_tone(word) for word in words if reposition_tone(word) != word}
    assert moved == {"hoà": "hòa", "hoá": "hóa", "khoá": "khóa", "khoẻ": "khỏe"}


def test_a_tone_misplaced_anywhere_in_any_word_is_found_in_running_text() -> None:
    words = {
        word for line in TEXT.lower().split("\n") for word in "".join(c if c.isalpha() else " " for c in line).split()
    }
    checked = 0
    for word in words:
        taken = take_tone(word)
        if taken is None or not taken[1]:
            continue
        letters, tone, _ = taken
        for at, letter in enumerate(letters):
            if letter in VOWELS:
                misplaced = letters[:at] + with_tone(letter, tone) + letters[at + 1 :]
                assert (
                    fold_case(f"({misplaced}, {misplaced})")
                    == f"({reposition_tone(misplaced)}, {reposition_tone(misplaced)})"
                )
                checked += 1
    assert checked > 1_000


def test_words_longer_than_a_syllable_stay_and_cost_no_more_than_their_length() -> None:
    assert fold_case("ừơ" * 50_000) == "ừơ" * 50_000


def test_tone_of() -> None:
    assert [tone_of(char) for char in "aàảãáạỰb1"] == [0, 1, 2, 3, 4, 5, 5, 0, 0]
