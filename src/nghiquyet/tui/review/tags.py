"""The dialog for tags: words by which things are found again, as many as one likes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.widgets import Static

from nghiquyet.document import Annotation
from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible
from nghiquyet.tui.dialog import Dialog
from nghiquyet.tui.inputs import Input

if TYPE_CHECKING:
    from textual.app import ComposeResult


def tags_of(annotations: Iterable[Annotation]) -> tuple[str, ...]:
    """The tags among annotations, each once, in the order in which they were given."""
    return tuple(dict.fromkeys(each.body for each in annotations if each.motivation == "tagging"))


def read_tags(typed: str) -> tuple[str, ...]:
    """Tags as they are typed: between commas, with or without ``#``.

    >>> read_tags("số liệu, #hỏi lại,, ")
    ('số liệu', 'hỏi lại')
    """
    words = (" ".join(each.strip().lstrip("#").split()) for each in typed.split(","))
    return tuple(dict.fromkeys(word for word in words if word))


class TagsDialog(Dialog[tuple[str, ...]]):
    """Gives the tags that a thing shall have."""

    AUTO_FOCUS = "Input"

    DEFAULT_CSS = """
    TagsDialog > Vertical { height: auto; max-width: 76; }
    TagsDialog Input { margin-bottom: 1; }
    """

    def __init__(self, name: str, given: tuple[str, ...], known: tuple[str, ...]) -> None:
        """``name``: what is tagged. ``given``: the tags it has; ``known``: all that are used in the document."""
        super().__init__()
        self._name = name
        self._given = given
        self._known = known

    def compose(self) -> ComposeResult:
        """The input above the tags in use."""
        with Vertical() as frame:
            frame.border_title = _("Tags: {place}").format(place=self._name)
            frame.border_subtitle = _("Enter: save   Esc: close")
            yield Input(visible(", ".join(self._given)), placeholder=_("Tags, separated by commas"), compact=True)
            used = ", ".join(self._known)
            words = _("In use: {tags}").format(tags=used) if used else _("No tags are in use yet.")
            yield Static(visible(words), markup=False)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(read_tags(event.value))
