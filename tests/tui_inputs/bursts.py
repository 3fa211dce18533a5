"""What an input method sends for a word: each change as the backspaces and the letters that replace what they took."""

from __future__ import annotations

from itertools import takewhile

BACKSPACE = "\x7f"

WORDS = {
    "hạnh": "h ha hạ hạn hạnh",
    "phúc": "p ph phu phú phúc",
    "đường": "d đ đu đư đuơ đươ đươn đương đường",
    "nguyễn": "n ng ngu nguy nguye nguyê nguyễ nguyễn",
    "Nguyễn": "N Ng Ngu Nguy Nguye Nguyen Nguyên Nguyễn",
    "nghị": "n ng ngh nghi nghị",
    "quyết": "q qu quy quye quyê quyêt quyết",
    "thịnh": "t th thi thin thinh thịnh",
    "ưu": "u ư ưu",
    "đảng": "d da dan dang đang đảng",
    "được": "d du duo duoc đuoc đươc được",
    "Lễ": "L Le Lê Lễ",
}
"""A word, and how it looks after each key that was pressed (Telex and VNI, marks typed early or at the end)."""


def burst(stages: str, *, placeholder: str = "") -> str:
    """All that is sent for a word, in one string.

    With a ``placeholder``, each change begins with that character and takes it back with a backspace more, as OpenKey
    does so that programs drop their completion.

    >>> burst("h ha hạ hạn")
    'ha\\x7fạn'
    """
    sent, shown = "", ""
    for stage in stages.split():
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(shown, stage, strict=False)))
        if shown[same:]:
            sent += placeholder + BACKSPACE * len(placeholder + shown[same:])
        sent += stage[same:]
        shown = stage
    return sent
