"""What every call starts from: where things are, how they are set, and the document that is meant.

Click is not imported here: the browser started by itself does without, and is on the screen a twentieth sooner.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Timer
from typing import TYPE_CHECKING

from nghiquyet.cli import output
from nghiquyet.library.config import Config, load_config
from nghiquyet.library.places import Places, find_places
from nghiquyet.messages import Language, use_language

if TYPE_CHECKING:
    from nghiquyet.document import Document
    from nghiquyet.library.documents import Library
    from nghiquyet.library.notices import Notice
    from nghiquyet.workspace import Workspace

PATIENCE: float = 0.3
"""Seconds of silence before a person is told what is being done."""


@dataclass(frozen=True, slots=True)
class Session:
    """One call of the program."""

    places: Places
    config: Config
    told: list[Notice] = field(default_factory=list)
    """What is wrong with the settings and has not been said yet: the browser says it itself, and so it has to wait."""

    @classmethod
    def start(cls, lang: Language | None = None, *, silent: bool = False) -> Session:
        """Set the streams, the places, the settings and the language, ``lang`` before that of the settings.

        What is wrong with the settings is kept to be told, unless ``silent``, and the rest applies.
        """
        output.speak_utf8()
        places = find_places()
        told: list[Notice] = []
        config = load_config(places, hush if silent else told.append, environ=os.environ, options={"lang": lang})
        use_language(config.lang or "vi")
        return cls(places, config, told)

    def take_told(self) -> tuple[str, ...]:
        """What is wrong with the settings, for whoever says it now; it is given once."""
        told = tuple(notice.message for notice in self.told)
        self.told.clear()
        return told

    def say_told(self) -> None:
        """Say on stderr what is wrong with the settings, unless it has been said."""
        for sentence in self.take_told():
            output.notice(sentence)

    def open(self, doc: str | None) -> Workspace:
        """A document by id or path; None means the one opened last. LibraryError if there is none."""
        from nghiquyet.workspace import Workspace

        workspace = Workspace.open(doc, places=self.places, working=working)
        for notice in workspace.notices:
            tell(notice)
        return workspace

    def library(self) -> Library:
        """The library, for those who need no document of it."""
        from nghiquyet.library.documents import Library

        return Library(self.places, tell, working=working)

    def document(self, doc: str | None) -> Document:
        """The same, where nothing but the text is needed."""
        return self.open(doc).document


def tell(notice: Notice) -> None:
    """Say what a person should know."""
    output.notice(notice.message)


def hush(_notice: Notice) -> None:
    """Say nothing: a shell that asks for completions shows what we say."""


@contextmanager
def working(sentence: str) -> Iterator[None]:
    """Say what is being done if it takes so long that somebody wonders."""
    timer = Timer(PATIENCE, output.notice, [sentence])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
