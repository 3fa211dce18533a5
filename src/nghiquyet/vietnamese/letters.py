"""The Vietnamese alphabet and its six tones, in dictionary order.

Letters: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y (29). Tones, in the order dictionaries sort
them: none, huyền (grave), hỏi (hook above), ngã (tilde), sắc (acute), nặng (dot below).
"""

from __future__ import annotations

ALPHABET = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
"""The 29 letters in order."""

ALPHABET_WITH_FOREIGN = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
"""The same with f, j, w and z, which foreign words use, where the Latin alphabet has them."""

TONED_VOWELS = (
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
)  # fmt: skip
"""One row a vowel; the index into a row is the tone."""

NONE, HUYEN, HOI, NGA, SAC, NANG = range(6)
"""The tones, as indices into a row of ``TONED_VOWELS``."""

VOWELS = frozenset(row[0] for row in TONED_VOWELS)
"""The twelve vowel letters, small, without tone."""

_TONED = {
    cased(row)[tone]: (cased(row)[0], tone)
    for row in TONED_VOWELS
    for cased in (str.lower, str.upper)
    for tone in range(6)
}
_ROWS = {cased(row)[0]: cased(row) for row in TONED_VOWELS for cased in (str.lower, str.upper)}
_PLAIN = str.maketrans({char: letter for char, (letter, tone) in _TONED.items() if tone})


def tone_of(char: str) -> int:
    """The tone (0–5) that a letter in NFC carries; 0 also for anything that is no Vietnamese vowel.

    >>> tone_of("ề"), tone_of("Ẹ"), tone_of("b")
    (1, 5, 0)
    """
    return _TONED.get(char, ("", NONE))[1]


def without_tones(token: str) -> str:
    """The token with its tones taken off, its other marks and its case kept; as many letters as before.

    >>> without_tones("Nguyễn")
    'Nguyên'
    """
    return token.translate(_PLAIN)


def with_tone(letter: str, tone: int) -> str:
    """A vowel letter without tone, in the given tone (0–5).

    >>> with_tone("ê", NANG)
    'ệ'
    """
    return _ROWS[letter][tone]


def take_tone(token: str) -> tuple[str, int, int] | None:
    """The token without its tone, the tone, and the index of the letter that carried it (-1 for none).

    None if the token carries more than one tone, and so is no syllable.

    >>> take_tone("Huỳnh")
    ('Huynh', 1, 2)
    """
    plain = token.translate(_PLAIN)
    if plain == token:
        return plain, NONE, -1
    at = [index for index, (toned, letter) in enumerate(zip(token, plain, strict=True)) if toned != letter]
    return (plain, _TONED[token[at[0]]][1], at[0]) if len(at) == 1 else None


def vowel_run(letters: str) -> tuple[int, int] | None:
    """Where the vowels of a syllable stand: start and end of its one run of vowels, in small letters without tone.

    The ``u`` of ``qu`` and the ``i`` of ``gi`` before another vowel belong to the consonant. None if the letters
    hold no vowel, or more than one run of them.

    >>> vowel_run("huynh"), vowel_run("quy"), vowel_run("giêng"), vowel_run("gin"), vowel_run("lênin")
    ((1, 3), (2, 3), (2, 3), (1, 2), None)
    """
    start = 0
    while start < len(letters) and letters[start] not in VOWELS:
        start += 1
    end = start
    while end < len(letters) and letters[end] in VOWELS:
        end += 1
    if start == end or any(letter in VOWELS for letter in letters[end:]):
        return None
    if end - start > 1 and letters[: start + 1] in ("qu", "gi"):
        start += 1
    return start, end


def tone_position(letters: str) -> int | None:
    """Index of the letter that carries the tone, by the older rule, which most print follows (``hòa``, ``thủy``).

    The last vowel that has a quality mark of its own (``ươ`` gives ơ); else the last vowel before a final consonant
    (``hoàn``, ``huỳnh``); else the middle one of three (``ngoài``), the first of two (``hòa``, ``mía``). The newer
    rule differs only in open ``oa``, ``oe``, ``uy`` (``hoà``). ``letters`` is small and without tone.

    >>> [tone_position(letters) for letters in ("hoa", "hoan", "cương", "ngoai", "quy", "xyz123")]
    [1, 2, 2, 3, 2, 1]
    """
    run = vowel_run(letters)
    if run is None or run[1] - run[0] > 3:
        return None
    start, end = run
    marked = [index for index in range(start, end) if letters[index] in "ăâêôơư"]
    if marked:
        return marked[-1]
    if end < len(letters):
        return end - 1
    return start + 1 if end - start == 3 else start
