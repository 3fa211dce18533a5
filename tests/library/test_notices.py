"""Sentences follow the language and let nothing through that acts."""

from __future__ import annotations

import errno
import os

import pytest

from nghiquyet.library.notices import LibraryError, nearest, notice, reason
from nghiquyet.messages import N_


def test_fields_are_shown_as_signs() -> None:
    told = notice("{file}: {why}", file="a\x1b[31m\n", why=notice("{x}!", x="\u202eb"))
    assert told.message == "a␛[31m␊: ‹U+202E›b!"


def test_braces_in_a_field_stay_as_they_are() -> None:
    assert notice("{a}", a="{b}").message == "{b}"


def test_an_error_is_its_sentence() -> None:
    error = LibraryError(N_("{file} is gone"), file="x")
    assert str(error) == error.notice.message == "x is gone"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.ELOOP, os.strerror(errno.ELOOP)),
    ],
)
def test_what_the_system_says_becomes_a_phrase(number: int, words: str) -> None:
    assert reason(OSError(number, os.strerror(number))).message == words


def test_something_is_always_nearest() -> None:
    assert nearest("zzz", ["lang", "theme"])
    assert nearest("lagn", ["lang", "theme"]) == ("lang",)
    assert nearest("x", []) == ()
