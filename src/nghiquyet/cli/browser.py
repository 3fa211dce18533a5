"""The one door to the browser."""

from __future__ import annotations

from nghiquyet.cli import output
from nghiquyet.cli.session import Session, tell, working
from nghiquyet.library.notices import LibraryError


def open_browser(session: Session, doc: str | None = None, label: str | None = None) -> int:
    """Run the browser until it is left; gives its exit code, which is 2 without a terminal.

    LibraryError if there is no such document, UnknownAddress if it has no such label.
    """
    from nghiquyet import tui
    from nghiquyet.document.addresses import resolve
    from nghiquyet.workspace import Workspace

    # Not session.open(): what there is to say, the browser says.
    workspace = Workspace.open(doc, places=session.places, working=working, later=True)
    try:
        at = resolve(workspace.document, label) if label else None
        return tui.run(workspace, session.config, at=at, notices=session.take_told())
    finally:
        for notice in workspace.settle():
            tell(notice)


def start() -> int:
    """What ``nghiquyet`` by itself does; gives the exit code."""
    session = Session.start()
    try:
        return open_browser(session)
    except LibraryError as error:
        session.say_told()
        output.complain(str(error))
        return 2
