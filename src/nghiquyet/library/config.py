"""The settings: ``config.toml``, the environment and the command line, the later ones before the earlier.

::

    lang = "vi"          # or "en"                    NGHIQUYET_LANG     --lang
    theme = "…"          # the name of a theme        NGHIQUYET_THEME    --theme
    mouse = true         #                            NGHIQUYET_MOUSE    --no-mouse
    ascii = false        # signs in ASCII only        NGHIQUYET_ASCII    --ascii
    creator = "…"        # who writes the notes       NGHIQUYET_CREATOR

    [keys]               # command = "key", or a list of keys
    search = ["/", "f3"]

Whatever is wrong with a setting is told, with its file and key and the nearest right one, and the rest still applies.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, cast

from nghiquyet.library.notices import Notice, Notify, instead, notice
from nghiquyet.library.places import Places
from nghiquyet.library.tables import BrokenTable, Table, read_table
from nghiquyet.messages import LANGUAGES, N_, Language

_PREFIX: Final = "NGHIQUYET_"
_FLAGS: Final = {
    "1": True,
    "true": True,
    "yes": True,
    "on": True,
    "0": False,
    "false": False,
    "no": False,
    "off": False,
}


@dataclass(frozen=True, slots=True)
class Config:
    """The settings in force."""

    lang: Language | None = None
    """None: Vietnamese; in the browser the language that was chosen there last."""
    theme: str | None = None
    """None: the theme that was used last, or our own. Whether there is such a one is for the browser to say."""
    theme_place: str = ""
    """Where ``theme`` is set: the file and its key, or the variable; empty: on the command line, or nowhere."""
    mouse: bool = True
    ascii: bool = False
    """Signs in ASCII, for terminals that have no others."""
    creator: str | None = None
    """Who signs the notes; None: the account's name."""
    keys: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    """Keys by command, as written; what of it can be done is for ``commands.read_keymap`` to say."""


def load_config(
    places: Places,
    notify: Notify,
    *,
    environ: Mapping[str, str],
    options: Mapping[str, object] | None = None,
) -> Config:
    """The settings: ``options`` of the command line (None: not given), then ``environ``, then the file."""
    config = _from_file(places.config_file, Config(), notify)
    config = _from_environment(environ, config, notify)
    given = {key: value for key, value in (options or {}).items() if value is not None}
    return replace(config, **cast("dict[str, Any]", given))


def _from_file(path: Path, config: Config, notify: Notify) -> Config:
    """``config`` with what the file says instead; without a file, as it is."""
    if not path.is_absolute() or not path.exists():
        return config
    try:
        values = read_table(path)
    except BrokenTable as error:
        notify(notice(N_("{sentence} The settings in it are not used."), sentence=error.notice))
        return config
    problems: list[Notice] = []
    top = Table(path, "", values, problems)
    said = {
        "lang": top.text("lang", choices=LANGUAGES),
        "theme": top.text("theme"),
        "mouse": top.flag("mouse"),
        "ascii": top.flag("ascii"),
        "creator": top.text("creator"),
    }
    keys = top.table("keys")
    top.finish()
    for problem in problems:
        notify(problem)
    known: dict[str, object] = {key: value for key, value in said.items() if value is not None}
    if "theme" in known:
        known["theme_place"] = f"{path}, theme"
    return replace(
        config, **cast("dict[str, Any]", known), keys=MappingProxyType(dict(keys.values)) if keys else config.keys
    )


def _from_environment(environ: Mapping[str, str], config: Config, notify: Notify) -> Config:
    """``config`` with what the environment says instead; an empty variable says nothing."""
    words: dict[str, Collection[str]] = {"lang": LANGUAGES, "theme": (), "creator": ()}
    said: dict[str, Any] = {}
    for key in ("lang", "theme", "mouse", "ascii", "creator"):
        name = _PREFIX + key.upper()
        value = environ.get(name, "")
        choices = words.get(key, _FLAGS)
        word = value if key in words else value.lower()
        if value and choices and word not in choices:
            sentence = N_("{variable} = “{value}” is unknown; {instead}.")
            notify(notice(sentence, variable=name, value=value, instead=instead(word, tuple(choices), "“{}”".format)))
        elif value:
            said[key] = value if key in words else _FLAGS[word]
    if "theme" in said:
        said["theme_place"] = f"{_PREFIX}THEME"
    return replace(config, **said)
