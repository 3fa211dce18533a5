"""The table of the views: which class shows which, and how it is made. Classes are imported when first shown."""

from __future__ import annotations

from nghiquyet import commands
from nghiquyet.document import Document
from nghiquyet.tui.view import View


def make_view(id: commands.View, document: Document) -> View:
    """A new view on a document."""
    if id == "reading":
        from nghiquyet.tui.reading import ReadingView

        return ReadingView(document)
    if id == "people":
        from nghiquyet.tui.people import PeopleView

        return PeopleView(document)
    if id == "targets":
        from nghiquyet.tui.targets import TargetsView

        return TargetsView(document)
    if id == "checks":
        from nghiquyet.tui.checks import ChecksView

        return ChecksView(document)
    from nghiquyet.tui.review.view import ReviewView

    return ReviewView(document)
