"""The examples in the docstrings hold."""

from __future__ import annotations

import doctest
import importlib

import pytest


@pytest.mark.parametrize(
    "module", ["collation", "folding", "keying", "letters", "names", "numerals", "syllables", "tokens"]
)
def test_examples(module: str) -> None:
    failed, attempted = doctest.testmod(importlib.import_module(f"nghiquyet.vietnamese.{module}"))
    assert attempted > 0
    assert failed == 0
