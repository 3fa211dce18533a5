"""One session of the browser, from the terminal that is there to the state that is kept."""

from __future__ import annotations

import gc
import locale
import os
import sys
import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from nghiquyet.commands import read_keymap
from nghiquyet.library.notices import LibraryError
from nghiquyet.library.state import save_state
from nghiquyet.messages import LANGUAGES, use_language
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible

if TYPE_CHECKING:
    from nghiquyet.document.addresses import Place
    from nghiquyet.library.config import Config
    from nghiquyet.library.state import State
    from nghiquyet.tui.app import NghiQuyet
    from nghiquyet.workspace import Workspace

_PATIENCE: Final = 2.0
"""Seconds that leaving may take once a signal has asked for it."""


def start(workspace: Workspace, config: Config, at: Place | None, notices: Sequence[str]) -> int:
    """Run the browser; the exit code. See :func:`nghiquyet.tui.run`."""
    # Textual reads from the first and paints on the last, unless it was given another driver, as by “nghiquyet serve”.
    if "TEXTUAL_DRIVER" not in os.environ and not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):
        sentence = _("The browser needs a terminal; “nghiquyet --help” lists the commands that do not.")
        for said in (*notices, sentence):
            print(said, file=sys.stderr)  # noqa: T201  # all that is said without a screen
        return 2
    chosen = next((lang for lang in LANGUAGES if lang == workspace.state.lang), None)
    if config.lang is None and chosen is not None:
        use_language(chosen)
    # Nothing that is made before the first frame is thrown away before it.
    gc.disable()
    from nghiquyet.tui.app import NghiQuyet

    keymap, problems = read_keymap(config.keys)
    file = visible(str(workspace.places.config_file))
    told = [
        *notices,
        *(notice.message for notice in workspace.notices),
        *(f"{file}, {problem.key}: {problem.message}" for problem in problems),
    ]
    if name := _other_locale(os.environ):
        told.append(_not_utf8(name))
    app = NghiQuyet(workspace, config, keymap, at, told)
    memory = _Memory(workspace)
    if config.theme is not None and config.theme not in app.available_themes:
        place = f"{visible(config.theme_place)}: " if config.theme_place else ""
        told.append(place + _unknown_theme(config.theme, app.available_themes))
    app.keep = memory.save
    app.must_end = lambda: _end_anyway(memory, app)
    try:
        app.run(mouse=config.mouse)
    finally:
        _keep(memory, app)
    return app.return_code or 0


def _end_anyway(memory: _Memory, app: NghiQuyet) -> None:
    """End the process soon, also where Textual waits for ever for a terminal that has gone.

    Textual's writer dies of the first write to a terminal that has gone, and whoever writes after that is never heard.
    """

    def end() -> None:
        _keep(memory, app)
        os._exit(0)

    timer = threading.Timer(_PATIENCE, end)
    timer.daemon = True
    timer.start()


def _other_locale(environ: Mapping[str, str]) -> str:
    """The name of the locale, if one is set that is not UTF-8; a terminal without one is taken for what most are."""
    name = next((value for key in ("LC_ALL", "LC_CTYPE", "LANG") if (value := environ.get(key))), "")
    # One that says UTF-8 and is not installed is what the terminal speaks all the same.
    speaks = "utf8" in name.casefold().replace("-", "") or locale.getencoding().casefold() == "utf-8"
    return "" if speaks else name


def _not_utf8(name: str) -> str:
    """The sentence for a locale in which accented letters may come out wrong."""
    sentence = _("The locale “{name}” is not UTF-8, so accented letters may come out wrong. Set LC_ALL=C.UTF-8.")
    return sentence.format(name=visible(name))


def _unknown_theme(name: str, themes: Collection[str]) -> str:
    """The sentence for a theme that there is not."""
    from difflib import get_close_matches

    sentence = _("There is no theme “{name}”; the nearest one is “{nearest}”.")
    return sentence.format(name=visible(name), nearest=get_close_matches(name, themes, n=1, cutoff=0)[0])


def _keep(memory: _Memory, app: NghiQuyet) -> None:
    """Keep the state; where that cannot be done, say so, now that the terminal is its own again."""
    for sentence in memory.save(app.state):
        print(sentence, file=sys.stderr)  # noqa: T201  # the screen is gone


class _Memory:
    """What is remembered, saved from time to time; other browsers keep what only they have changed."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._since = workspace.state
        """What was read or saved last."""

    def save(self, state: State) -> list[str]:
        """Save the state; what there is to say about it, which can wait until the browser is left."""
        said: list[str] = []
        if state.document is not None and not self._workspace.library.has(state.document):
            # A file that was only looked at is not what one means the next time.
            state = replace(state, document=self._workspace.state.document)
        try:
            save_state(self._workspace.places, state, lambda notice: said.append(notice.message), since=self._since)
            self._since = state
        except LibraryError as error:
            said.append(str(error))
        return said
