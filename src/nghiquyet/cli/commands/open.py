"""``nghiquyet`` and ``nghiquyet open [DOC] [--at LABEL]``: the one door to the browser."""

from __future__ import annotations

from dataclasses import replace

from nghiquyet.cli.base import command, flag, option
from nghiquyet.cli.session import Session, doc_argument, find_place, pass_session, working
from nghiquyet.messages import N_


@command("open", N_("Open a document in the browser."))
@doc_argument
@option("--at", metavar="LABEL", help=N_("Begin at this label, target, eId, source line or page."))
@option("--theme", metavar="NAME", help=N_("Take this theme."))
@flag("--no-mouse", help=N_("Leave the mouse to the terminal, and with it the terminal's own selection."))
@flag("--ascii", help=N_("Show signs in ASCII only."))
@pass_session
def open_command(
    session: Session, doc: str | None, at: str | None, theme: str | None, no_mouse: bool, ascii: bool
) -> int:
    """Open the browser; gives its exit code."""
    config = session.config
    settings = replace(
        config, theme=theme or config.theme, mouse=config.mouse and not no_mouse, ascii=config.ascii or ascii
    )
    return open_browser(replace(session, config=settings), doc, at)


def open_browser(session: Session, doc: str | None = None, at: str | None = None) -> int:
    """Run the browser until it is left; gives its exit code, which is 2 without a terminal."""
    from nghiquyet import tui
    from nghiquyet.workspace import Workspace

    # Not session.open(): what there is to say, the browser says.
    workspace = Workspace.open(doc, places=session.places, working=working)
    return tui.run(workspace, session.config, at=find_place(workspace.document, at) if at else None)
