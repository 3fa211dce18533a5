"""What a token typed in Telex or VNI may mean when the input method was off.

Telex: ``s f r x j`` give the tones sắc huyền hỏi ngã nặng, ``z`` none; ``aa ee oo`` give â ê ô, ``aw ow uw`` ă ơ ư,
``dd`` đ, ``w`` alone ư. VNI: ``1``–``5`` give sắc huyền hỏi ngã nặng, ``0`` none; ``6`` gives â ê ô, ``7`` ơ ư,
``8`` ă, ``9`` đ. A key acts on any letter before it, so its place does not matter (``nguyeexn``, ``nguyenex``).

A decoding counts only if it is a legal syllable, for the letters of these keys are letters of words too. It is a second
reading beside the token as typed, never instead: ``tw`` may be ``tư`` and is Trung ương.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from nghiquyet.vietnamese.folding import fold_marks
from nghiquyet.vietnamese.letters import HOI, HUYEN, NANG, NGA, NONE, SAC, VOWELS, take_tone, tone_position, with_tone
from nghiquyet.vietnamese.syllables import is_syllable, letter_sequences

_MOST_KEYS = 16
"""More characters than the longest syllable takes with all its keys."""

_PLAIN_VOWELS = frozenset("aeiouy")


class _Method:
    """The keys of an input method."""

    __slots__ = ("alone", "marks", "tones")

    def __init__(
        self, tones: Mapping[str, int], marks: Mapping[str, Mapping[str, str]], alone: Mapping[str, str]
    ) -> None:
        self.tones = tones
        self.marks = marks
        """For each key, the letters it acts on and what it makes of them."""
        self.alone = alone
        """Keys that also stand for a letter of their own."""


_TELEX = _Method(
    tones={"s": SAC, "f": HUYEN, "r": HOI, "x": NGA, "j": NANG, "z": NONE},
    marks={"a": {"a": "â"}, "e": {"e": "ê"}, "o": {"o": "ô"}, "w": {"a": "ă", "o": "ơ", "u": "ư"}, "d": {"d": "đ"}},
    alone={"w": "ư"},
)
_VNI = _Method(
    tones={"1": SAC, "2": HUYEN, "3": HOI, "4": NGA, "5": NANG, "0": NONE},
    marks={"6": {"a": "â", "e": "ê", "o": "ô"}, "7": {"o": "ơ", "u": "ư"}, "8": {"a": "ă"}, "9": {"d": "đ"}},
    alone={},
)


def decode(token: str, *, partial: bool = False) -> tuple[str, ...]:
    """What the token means in Telex, then in VNI: small letters, the tone after the older rule, no reading twice.

    The token as it stands is not among them. ``partial`` also admits the beginning of a legal syllable, as it
    stands while a word is being typed. Tokens without a vowel are abbreviations; there only đ is decoded.

    >>> decode("nguyeexn"), decode("thi5nh"), decode("hddnd"), decode("tw"), decode("son")
    (('nguyễn',), ('thịnh',), ('hđnd',), ('tư',), ())
    >>> decode("nguyeex"), decode("nguyeex", partial=True)
    ((), ('nguyễ',))
    """
    return tuple(dict.fromkeys((*decode_telex(token, partial=partial), *decode_vni(token, partial=partial))))


def decode_telex(token: str, *, partial: bool = False) -> tuple[str, ...]:
    """The readings of a token in Telex; see ``decode``."""
    return _decode(token, _TELEX, "dd", partial)


def decode_vni(token: str, *, partial: bool = False) -> tuple[str, ...]:
    """The readings of a token in VNI; see ``decode``."""
    return _decode(token, _VNI, "d9", partial)


def encode_telex(syllable: str, *, late: bool = False) -> str:
    """The keys that type a syllable in Telex, each behind its letter, or all at the end (``late``).

    >>> encode_telex("nguyễn"), encode_telex("đường", late=True)
    ('nguyeexn', 'duongdwwf')
    """
    return _encode(syllable, _TELEX, late)


def encode_vni(syllable: str, *, late: bool = False) -> str:
    """The keys that type a syllable in VNI, each behind its letter, or all at the end (``late``).

    >>> encode_vni("nguyễn"), encode_vni("đường", late=True)
    ('nguye64n', 'duong9772')
    """
    return _encode(syllable, _VNI, late)


@functools.lru_cache(maxsize=8_192)
def _decode(token: str, method: _Method, dd: str, partial: bool) -> tuple[str, ...]:
    token = token.lower()
    if not token.isascii() or not token.isalnum() or len(token) > _MOST_KEYS:
        return ()
    readings = dict.fromkeys(_readings(token, method, partial))
    if dd in token and _PLAIN_VOWELS.isdisjoint(token):
        readings[token.replace(dd, "đ")] = None
    return tuple(readings)


def _readings(token: str, method: _Method, partial: bool) -> Iterator[str]:
    """Legal syllables among all ways to take each character as a key or as a letter."""
    states = {("", NONE, False): None}
    for char in token:
        states = {after: None for state in states for after in _steps(state, char, method)}
    for letters, tone, used in states:
        if used:
            at = tone_position(letters)
            reading = (
                letters if at is None or not tone else letters[:at] + with_tone(letters[at], tone) + letters[at + 1 :]
            )
            if is_syllable(reading) or (partial and letters in _beginnings()):
                yield reading


def _steps(state: tuple[str, int, bool], char: str, method: _Method) -> Iterator[tuple[str, int, bool]]:
    """What one more character may do to the letters so far, their tone, and whether any key was used."""
    letters, tone, used = state
    if char in method.tones and not VOWELS.isdisjoint(letters):
        yield letters, method.tones[char], True
    marks = method.marks.get(char, {})
    if "u" in marks and "uo" in letters:
        yield letters.replace("uo", "ươ", 1), tone, True
    for at, letter in enumerate(letters):
        if letter in marks:
            yield letters[:at] + marks[letter] + letters[at + 1 :], tone, True
    letter = method.alone.get(char, char)
    if fold_marks(letters + letter) in _plain_beginnings():
        yield letters + letter, tone, used or letter != char


@functools.cache
def _beginnings() -> frozenset[str]:
    """All beginnings of the letters of legal syllables."""
    return frozenset(letters[:end] for letters in letter_sequences() for end in range(1, len(letters) + 1))


@functools.cache
def _plain_beginnings() -> frozenset[str]:
    return frozenset(map(fold_marks, _beginnings()))


def _encode(syllable: str, method: _Method, late: bool) -> str:
    taken = take_tone(syllable.lower())
    if taken is None:
        msg = f"{syllable!r} carries more than one tone"
        raise ValueError(msg)
    letters, tone, at = taken
    key_of = {made: (letter, key) for key, marks in method.marks.items() for letter, made in marks.items()}
    typed = [key_of.get(letter, (letter, "")) for letter in letters]
    tone_key = next(key for key, value in method.tones.items() if value == tone) if tone else ""
    if late:
        return "".join(letter for letter, _ in typed) + "".join(key for _, key in typed) + tone_key
    return "".join(letter + key + (tone_key if index == at else "") for index, (letter, key) in enumerate(typed))
