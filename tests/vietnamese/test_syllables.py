"""Syllables: every token of the real text, words that are rare, and joined words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nghiquyet.vietnamese.folding import reposition_tone
from nghiquyet.vietnamese.syllables import LONGEST, all_syllables, is_syllable, letter_sequences, split_joined

TEXT = (Path(__file__).parents[2] / "data" / "000_b2152cc8e89e83fc.txt").read_text(encoding="utf-8")
TOKENS = sorted(set(re.findall(r"[^\W\d_]+", TEXT)))

JOINED = {
    "nghiệptăng": ("nghiệp", "tăng"),
    "đãtạo": ("đã", "tạo"),
    "vữngđã": ("vững", "đã"),
    "quyếtnhững": ("quyết", "những"),
    "phígắn": ("phí", "gắn"),
    "quốcViệt": ("quốc", "Việt"),
    "hiệnchương": ("hiện", "chương"),
    "nướcthủy": ("nước", "thủy"),
    "trícán": ("trí", "cán"),
    "dựngvà": ("dựng", "và"),
}
"""Read off the text by eye."""

OTHER_THAN_SYLLABLES = """
    B C II III IV V X XII XIII XIV CT HĐND NQ PAPI PAR PCI QU QĐ TW UBND h m ng
    Covid Lênin abc index internet logistics
""".split()
"""Letters, Roman numbers, abbreviations, foreign words and what lost letters left behind."""

RARE = """
    khuỷu nguệch ngoạc ngoằn ngoèo ngoẻo ngoáy xoèn xoẹt thuở huơ huỵch quýnh quẫy quầng quặng quắm quặp quẻ quều quào
    quơ quờ quở quới quỵt quyển quỵ quệt quẹo quên quốc qui quít giặc giuộc giữa giỗ giẫm giục giòn giỡn giếng giết
    giếc gìn
    gì gỉ gí giầy oái uống ướt ỷ yểng yến yêu yếm khoắng choẹt tuếch toác rượu hươu khướu chuỗi soóc boong goòng hừm ừ
    bươu gượng ngoặc khuya tuýp xoăn suýt đoảng ghì ghế nghề nghiêng nghêu ngoai oẳn oăm kỹ kĩ kỳ ký ty thy mỹ sỹ lý
    vy vi nhựt thinh huỳnh hoà hòa khoẻ khỏe thuỷ thủy uỷ ủy quý quả ưu ưa ương ưng ích ít in im ỉu ia ép ếch áo ấy
    đuổi đuôi ruột rướn xuôi tuềnh toàng loà xoà bâng khuâng loắt choắt hoẵng hoắm khuyết thuyền nguyễn pin pa
""".split()


def test_the_tokens_of_the_real_text_that_are_no_syllables() -> None:
    assert {token for token in TOKENS if not is_syllable(token)} == {*JOINED, *OTHER_THAN_SYLLABLES}


def test_exactly_the_joined_words_of_the_real_text_are_split() -> None:
    assert {token: split_joined(token) for token in TOKENS if split_joined(token)} == JOINED


@pytest.mark.parametrize("word", RARE)
def test_rare_syllables_are_legal(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.upper())


NO_SYLLABLE = """
    phat phàt phảch hùynh hòang cừơng nghà ghà kà cì ce qy quư gii aa êê bcd ngh đ dgia iên iêu yê ươ hiệ nướ hàá
    hòa1 xoăp mơnh ưch êng œ hòa- 1
""".split()


@pytest.mark.parametrize("token", [*NO_SYLLABLE, "", "hòa bình"])
def test_what_is_no_syllable(token: str) -> None:
    assert not is_syllable(token)


WHOLE = {
    "one syllable with its tone astray": "Hòang Hùynh cuả",
    "a syllable": "thúy Quốc",
    "two ways to cut": "Lênin thànhà",
    "no mark": "congty internet logistics Covid",
    "a loan word": "ôtô Êđê",
    "no two syllables": "Đắk HĐND QĐ chươngtrìnhmới đ",
}


@pytest.mark.parametrize("token", ["", *" ".join(WHOLE.values()).split()])
def test_what_is_not_split(token: str) -> None:
    assert split_joined(token) is None


def test_case_stays_in_the_pieces() -> None:
    assert split_joined("QuốcViệt") == ("Quốc", "Việt")
    assert split_joined("ĐẢNGBỘ") == ("ĐẢNG", "BỘ")


def test_all_syllables_are_legal_and_written_after_the_older_rule() -> None:
    syllables = list(all_syllables())
    assert len(syllables) == len(set(syllables)) > 15_000
    assert all(is_syllable(syllable) and reposition_tone(syllable) == syllable for syllable in syllables)
    assert {token.lower() for token in TOKENS if is_syllable(token)} - set(syllables) == {"hoà", "hoá", "khoá", "khoẻ"}


SYLLABLES = sorted(all_syllables())


@given(st.sampled_from(SYLLABLES), st.sampled_from(SYLLABLES))
@settings(deadline=None)
def test_a_split_gives_back_the_token(first: str, second: str) -> None:
    pieces = split_joined(first + second)
    if pieces is not None:
        assert "".join(pieces) == first + second
        assert all(map(is_syllable, pieces))


@given(st.text(max_size=20))
@settings(deadline=None)
def test_no_token_raises(token: str) -> None:
    assert is_syllable(token) in (True, False)
    assert split_joined(token) is None or len(token) > 1


def test_a_huge_token_costs_nothing() -> None:
    assert split_joined("đã" * 500_000) is None


def test_no_syllable_is_longer_than_the_longest() -> None:
    assert max(map(len, SYLLABLES)) == LONGEST


def test_the_closed_lists_stay_closed() -> None:
    assert len(letter_sequences()) < 4_000
