"""The Vietnamese catalogue: whole, certain, and of the same fields as the source."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo

from nghiquyet.messages import LOCALES
from scripts import catalogue

SOURCE = catalogue.ROOT / "src" / "nghiquyet"
MARKS = {*catalogue.KEYWORDS}
LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
PROSE = re.compile(
    rf"\b[A-Z][a-z’']+ [^\W\d]|\b[A-Z]\w* [“{{‘(]|[a-z{{}}]{{3,}} [\w{{}}“” ]+[.?!…]$|[{LETTERS}{LETTERS.upper()}]"
)
"""What reads like a sentence or a title of two words or more, or holds a Vietnamese letter."""
NAMES = {"Nghị Quyết"}
"""What is called the same in every language."""


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The catalogue of the repository."""
    return catalogue.read(catalogue.CATALOGUE)


def fields(message: str) -> set[tuple[str, str]]:
    """The ``{fields}`` of a message, with their formats."""
    return {(name, form or "") for _, name, form, _ in string.Formatter().parse(message) if name is not None}


def test_every_message_is_translated_and_nothing_else(catalog: Catalog) -> None:
    said, translated = set(catalogue.extract()), set(catalogue.translations(catalog))
    assert sorted(map(str, said - translated)) == []
    assert sorted(map(str, translated - said)) == []


def test_no_translation_is_a_guess(catalog: Catalog) -> None:
    assert [message.id for message in catalog if message.id and message.fuzzy] == []


def test_a_translation_has_the_fields_of_its_message(catalog: Catalog) -> None:
    different = []
    for message, translation in catalogue.translations(catalog).items():
        known = [message] if isinstance(message, str) else list(message)
        given = [translation] if isinstance(translation, str) else list(translation)
        # A singular may leave out its number; Vietnamese has one form, which must have what the plural has.
        if any(fields(words) != fields(known[-1]) for words in given):
            different.append(message)
    assert different == []


def test_fields_have_names(catalog: Catalog) -> None:
    messages = (message for message in catalogue.extract() if isinstance(message, str))
    assert [m for m in messages if any(not name.isidentifier() for name, _ in fields(m))] == []


def test_translations_keep_the_spaces_around_a_message(catalog: Catalog) -> None:
    pairs = [(m, t) for m, t in catalogue.translations(catalog).items() if isinstance(m, str) and isinstance(t, str)]
    assert [m for m, t in pairs if (m[:1].isspace(), m[-1:].isspace()) != (t[:1].isspace(), t[-1:].isspace())] == []


def test_the_compiled_catalogue_is_this_one(catalog: Catalog) -> None:
    """``make`` compiles it whenever it changes."""
    with (LOCALES / "vi" / "LC_MESSAGES" / "nghiquyet.mo").open("rb") as file:
        assert catalogue.translations(read_mo(file)) == catalogue.translations(catalog)


def test_extraction_finds_every_kind_of_mark(tmp_path: Path) -> None:
    (tmp_path / "b.py").write_text('_("one")\nngettext("{n} two", "{n} twos", 2)\n')
    (tmp_path / "a.py").write_text('N_("three")\ngettext("four" " five")\n_("one")\n_("")\nnone("six")\n')
    assert catalogue.extract(tmp_path) == {
        "three": ["a.py"],
        "four five": ["a.py"],
        "one": ["a.py", "b.py"],
        ("{n} two", "{n} twos"): ["b.py"],
    }


def unmarked(tree: ast.Module) -> Iterator[ast.Constant]:
    """String literals that are neither marked for the catalogue nor docstrings nor style sheets."""
    passed: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKS:
            passed.update(descendant for argument in node.args for descendant in ast.walk(argument))
        elif isinstance(node, ast.Expr):
            passed.add(node.value)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id.endswith("CSS") for target in targets):
                passed.update(ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in passed:
            yield node


@pytest.mark.parametrize("room", ["cli", "commands", "exporting", "library", "tui", "workspace"])
def test_what_people_see_is_marked(room: str) -> None:
    """In these rooms words are for people; in the others Vietnamese words may be what is read or looked for."""
    files = [*SOURCE.glob(f"{room}.py"), *sorted((SOURCE / room).rglob("*.py"))]
    assert files
    found = [
        f"{path.relative_to(SOURCE)}:{literal.lineno}: {literal.value!r}"
        for path in files
        for literal in unmarked(ast.parse(path.read_text("utf-8")))
        if isinstance(literal.value, str) and literal.value not in NAMES and PROSE.search(literal.value)
    ]
    assert found == []


@pytest.mark.parametrize("words", ["Open the file", "is not there.", "{n} lines read.", "Trợ giúp", "đã lưu"])
def test_prose_is_recognised(words: str) -> None:
    assert PROSE.search(words)


@pytest.mark.parametrize("words", ["bold red", "binh-tan-2020", "-o PATH", "utf-8", "%Y-%m-%d", "Ctrl+F", "OSC 52"])
def test_names_and_styles_are_no_prose(words: str) -> None:
    assert not PROSE.search(words)
