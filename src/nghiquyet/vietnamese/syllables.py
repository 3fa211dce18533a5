"""What a legal Vietnamese syllable is, and where two of them were joined by mistake.

A syllable is an onset, a rhyme and a tone. Onsets and rhymes come from closed lists (those of the standard
orthography, as in Hoàng Phê's *Từ điển tiếng Việt* and *Từ điển chính tả*), with the southern rhymes that occur in
names (``Nhựt``, ``Quới``). A rhyme that ends in a stop (c, ch, p, t) has only the tones sắc and nặng.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from nghiquyet.vietnamese.folding import nfc, reposition_tone
from nghiquyet.vietnamese.letters import NANG, NONE, SAC, take_tone, tone_position, with_tone
from nghiquyet.vietnamese.loanwords import is_loan_word

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split()

_PLAIN_RHYMES = {
    "a": "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
    "e": "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu",
    "i": "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu",
    "o": "o oc oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
    "u": "u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu",
}
"""Rhymes without a glide, by their first sound; no two of them are spelled alike."""

_GLIDE_RHYMES = (
    "oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet "
    "uân uâng uât uây uê uêch uênh uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu"
).split()
"""Rhymes with a glide before the vowel; after ``q`` the glide is part of the onset ``qu``."""

_Y_RHYMES = "y yêm yên yêng yêt yêu".split()
"""Rhymes that begin with y when nothing stands before them."""

_Y_ONSETS = "h k l m n s t th v".split()
"""Onsets after which ``y`` is written for ``i`` at the end of a syllable (``kỹ``, ``Thy``)."""

_QU_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây âu e en eng eo et "
    "ê êch ên ênh êt êu i in it ich ôc ơ ơi ơn ơt y ynh yt yên yêt"
).split()

_GI_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âm ân âng âp ât âu ây e em en eo ep et "
    "ê êc êm ên êng êt êu o oc oi om on ong ot ô ôc ôi ôm ôn ông ôt ơ ơi ơm ơn ơt "
    "u ua uc ui um un uôc uôi uông up ut ư ưa ưc ưng ươc ương ươi ươm ưt"
).split()

_LETTER_WORDS = "ởýô"
"""Words of one letter that end a line of prose as well as begin one."""

LONGEST = len("nghiêng")
"""Letters of the longest syllable."""

_STOPS = ("c", "ch", "p", "t")


@functools.cache
def letter_sequences() -> frozenset[str]:
    """Every spelling of onset and rhyme, in small letters without tone: about 3,000."""
    plain = [rhyme for group in _PLAIN_RHYMES.values() for rhyme in group.split()]
    legal = {*plain, *_GLIDE_RHYMES, *_Y_RHYMES} - {rhyme for rhyme in plain if rhyme.startswith("iê")}
    for onset in _ONSETS:
        legal.update(onset + rhyme for rhyme in _rhymes_after(onset, plain))
    return frozenset(legal)


def _rhymes_after(onset: str, plain: list[str]) -> list[str]:
    """The rhymes an onset takes: ``gh k ngh`` those in e ê i, ``c g ng`` the rest (``g`` also ``gì``, ``gìn``)."""
    if onset == "qu":
        return _QU_RHYMES
    if onset == "gi":
        return _GI_RHYMES
    if onset in ("c", "g", "ng"):
        back = [rhyme for rhyme in plain if rhyme[0] not in "eêi"]
        return back + {"c": [], "g": ["i", "in", "ip", "it", "ich", "oa", "oe"], "ng": _GLIDE_RHYMES}[onset]
    if onset in ("gh", "k", "ngh"):
        front = [rhyme for rhyme in plain if rhyme[0] in "eêi"]
        return [*front, "y"] if onset == "k" else front
    glides = [] if onset == "p" else _GLIDE_RHYMES
    return [*plain, *glides, *(["y"] if onset in _Y_ONSETS else [])]


@functools.lru_cache(maxsize=65_536)
def is_syllable(token: str) -> bool:
    """Whether the token is one legal syllable, in any case; the tone may stand after the older or the newer rule.

    >>> [is_syllable(token) for token in ("nghiệp", "HOÀ", "hòa", "kỹ", "gìn", "phat", "hùynh", "hiệnchương", "Covid")]
    [True, True, True, True, True, False, False, False, False]
    """
    token = nfc(token).lower()
    taken = take_tone(token) if len(token) <= LONGEST else None
    if taken is None:
        return False
    letters, tone, at = taken
    if letters not in letter_sequences():
        return False
    if letters.endswith(_STOPS):
        if tone not in (SAC, NANG):
            return False
    elif tone == NONE:
        return True
    older = tone_position(letters)
    return at == older or (at == len(letters) - 1 and letters.endswith(("oa", "oe", "uy")) and at - 1 == older)


@functools.lru_cache(maxsize=65_536)
def split_joined(token: str) -> tuple[str, str] | None:
    """The two syllables of a token that lost the space between them, or None.

    Only if the token is no syllable itself (not even with its tone moved), carries a Vietnamese mark, and can be cut
    into two legal syllables in exactly one way. Some loan words are written together and stay whole. The second is no
    single letter but ``ở``, ``ý`` or ``ô``: a word cut short (``việ``) is no two words.

    >>> [split_joined(token) for token in ("hiệnchương", "QuốcViệt", "Lênin", "Hòang", "internet", "ôtô", "việ")]
    [('hiện', 'chương'), ('Quốc', 'Việt'), None, None, None, None, None]
    """
    token = nfc(token)
    if token.isascii() or len(token) > 2 * LONGEST or is_loan_word(token) or is_syllable(reposition_tone(token)):
        return None
    cuts = [at for at in range(1, len(token)) if is_syllable(token[:at]) and is_syllable(token[at:])]
    # A capital within a word begins another: "tịchỦy".
    cuts = [at for at in cuts if token[at].isupper() and not token.isupper()] or cuts
    if len(cuts) != 1 or (cuts[0] == len(token) - 1 and token[-1].lower() not in _LETTER_WORDS):
        return None
    return token[: cuts[0]], token[cuts[0] :]


def all_syllables() -> Iterator[str]:
    """Every legal syllable in small letters, the tone after the older rule: about 15,000, far more than are in use."""
    for letters in sorted(letter_sequences()):
        at = tone_position(letters)
        assert at is not None
        for tone in (SAC, NANG) if letters.endswith(_STOPS) else range(6):
            yield letters[:at] + with_tone(letters[at], tone) + letters[at + 1 :]
