"""Settings: who has the last word, and what is said about mistakes."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from nghiquyet.library.config import Config, load_config
from nghiquyet.library.notices import Notice
from nghiquyet.library.places import Places
from tests.library.helpers import messages


def _load(
    places: Places, told: list[Notice], file: str = "", environ: Mapping[str, str] | None = None, **options: object
) -> Config:
    if file:
        places.config.mkdir(exist_ok=True)
        places.config_file.write_text(file, encoding="utf-8")
    return load_config(places, told.append, environ=environ or {}, options=options)


def test_without_a_file_the_defaults_hold(places: Places, told: list[Notice]) -> None:
    assert _load(places, told) == Config(None, None, mouse=True, ascii=False, creator=None, keys={})
    assert told == []
    assert not places.config.exists()


def test_the_file_is_read(places: Places, told: list[Notice]) -> None:
    file = 'lang = "en"\ntheme = "nord"\nmouse = false\nascii = true\ncreator = "Hà"\n[keys]\nsearch = ["/", "f3"]\n'
    config = _load(places, told, file)
    place = f"{places.config_file}, theme"
    keys = {"search": ["/", "f3"]}
    assert config == Config("en", "nord", place, mouse=False, ascii=True, creator="Hà", keys=keys)
    assert told == []


def test_the_command_line_beats_the_environment_beats_the_file(places: Places, told: list[Notice]) -> None:
    file = 'lang = "en"\ntheme = "nord"\nmouse = true\n'
    environ = {"NGHIQUYET_LANG": "vi", "NGHIQUYET_MOUSE": "Off", "NGHIQUYET_ASCII": "1", "NGHIQUYET_CREATOR": "An"}
    place = f"{places.config_file}, theme"
    assert _load(places, told, file, environ) == Config("vi", "nord", place, mouse=False, ascii=True, creator="An")
    config = _load(places, told, file, environ, lang="en", mouse=True, theme=None)
    assert config == Config("en", "nord", place, mouse=True, ascii=True, creator="An")
    config = _load(places, told, file, {"NGHIQUYET_THEME": "nrod"})
    assert (config.theme, config.theme_place) == ("nrod", "NGHIQUYET_THEME")
    assert told == []


def test_the_language_of_the_machine_does_not_matter(places: Places, told: list[Notice]) -> None:
    assert _load(places, told, environ={"LANG": "en_US.UTF-8", "LC_ALL": "C"}).lang is None


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('langauge = "en"', "langauge is unknown; the nearest is lang"),
        ('lang = "eng"', "lang = “eng” is unknown; the nearest is “en”"),
        ('lang = "xyz"', "lang = “xyz” is unknown; choose from “vi”, “en”."),
        ("zzzz = 1", "zzzz is unknown; choose from lang, theme, mouse, ascii, creator, keys."),
        ('mouse = "no"', "mouse = 'no' should be true or false"),
        ("creator = 5", "creator = 5 should be text in quotation marks"),
        ("keys = 5", "keys = 5 should be a table"),
    ],
)
def test_a_mistake_names_file_key_and_the_nearest_and_the_rest_applies(
    places: Places, told: list[Notice], line: str, problem: str
) -> None:
    config = _load(places, told, f"ascii = true\n{line}\n")
    assert config == Config(ascii=True)
    assert len(told) == 1
    assert f"{places.config_file}: {problem}" in messages(told)


def test_broken_toml_names_the_line_and_the_defaults_hold(places: Places, told: list[Notice]) -> None:
    assert _load(places, told, 'lang = "en"\nmouse = maybe\n') == Config()
    assert f"{places.config_file}, line 2" in messages(told)
    assert "The settings in it are not used." in messages(told)


def test_a_folder_in_its_place_is_a_sentence(places: Places, told: list[Notice]) -> None:
    places.config_file.mkdir(parents=True)
    assert _load(places, told) == Config()
    assert "it is a folder" in messages(told)


@pytest.mark.parametrize(("variable", "value", "near"), [("LANG", "em", "en"), ("MOUSE", "fales", "false")])
def test_a_mistake_in_the_environment_is_told(
    places: Places, told: list[Notice], variable: str, value: str, near: str
) -> None:
    assert _load(places, told, environ={f"NGHIQUYET_{variable}": value}) == Config()
    assert f"NGHIQUYET_{variable} = “{value}” is unknown; the nearest is “{near}”." in messages(told)
