"""Sentences follow the language and let nothing through that acts."""

from __future__ import annotations

import errno
import os

import pytest

from nghiquyet.library.notices import LibraryError, instead, nearest, notice, reason
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
        (errno.EMFILE, os.strerror(errno.EMFILE)),
    ],
)
def test_what_the_system_says_becomes_a_phrase(number: int, words: str) -> None:
    assert reason(OSError(number, os.strerror(number))).message == words


def test_what_looks_like_it_is_nearest_and_nonsense_is_never_offered() -> None:
    assert nearest("lagn", ["lang", "theme"]) == ("lang",)
    assert nearest("NGHI QUYET.txt", ["a.txt", "Nghị quyết.txt"]) == ("Nghị quyết.txt",), "marks and case apart"
    assert nearest("zzz", ["lang", "theme"]) == ()
    assert nearest("x", []) == ()


def test_where_nothing_is_near_all_are_named() -> None:
    assert instead("eng", ("vi", "en"), "“{}”".format).message == "the nearest is “en”"
    assert instead("zzz", ("vi", "en"), "“{}”".format).message == "choose from “vi”, “en”"
