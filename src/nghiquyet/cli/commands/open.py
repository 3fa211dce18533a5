"""``nghiquyet`` and ``nghiquyet open [DOC] [--at LABEL]``: on a document, at a place."""

from __future__ import annotations

from dataclasses import replace

import click

from nghiquyet.cli.base import command, flag, option
from nghiquyet.cli.browser import open_browser
from nghiquyet.cli.completing import complete_label
from nghiquyet.cli.parameters import doc_argument, pass_session
from nghiquyet.cli.session import Session
from nghiquyet.document.addresses import UnknownAddress
from nghiquyet.messages import N_


@command("open", N_("Open a document in the browser."))
@doc_argument
@option(
    "--at",
    metavar="LABEL",
    help=N_("Start at this label, target, eId, source line or page."),
    shell_complete=complete_label,
)
@option("--theme", metavar="NAME", help=N_("Use this theme."))
@flag("--no-mouse", help=N_("Leave the mouse to the terminal, so that it can select text as usual."))
@flag("--ascii", help=N_("Use ASCII signs only."))
@pass_session
def open_command(
    session: Session, doc: str | None, at: str | None, theme: str | None, no_mouse: bool, ascii: bool
) -> int:
    """Open the browser; gives its exit code."""
    config = session.config
    settings = replace(config, mouse=config.mouse and not no_mouse, ascii=config.ascii or ascii)
    if theme:
        settings = replace(settings, theme=theme, theme_place="")
    try:
        return open_browser(replace(session, config=settings), doc, at)
    except UnknownAddress as error:
        raise click.UsageError(str(error)) from error
