"""``nghiquyet serve [--port N]``: the browser as a web page, for this machine alone."""

from __future__ import annotations

import os
from typing import Final

import click

from nghiquyet.cli import output
from nghiquyet.cli.base import Count, command, option
from nghiquyet.cli.parameters import pass_session
from nghiquyet.cli.session import Session
from nghiquyet.library.notices import reason
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _

_HIGHEST: Final = 65_535


@command(
    "serve",
    N_(
        "Serve the browser as a web page, to this machine only and with nothing loaded from the network, until "
        "Ctrl+C. It needs the extra “serve”; in the source folder: pipx install --force '.[serve]'"
    ),
)
@option("--port", type=Count(), default=8000, metavar="N", help=N_("The port of the page; 8000 by default."))
@pass_session
def serve_command(session: Session, port: int) -> None:
    """Serve until the process is interrupted."""
    if port > _HIGHEST:
        sentence = _("There is no port {port}; the highest is {highest}.")
        raise click.UsageError(sentence.format(port=port, highest=_HIGHEST))
    try:
        from nghiquyet.cli.serving import LoopbackServer
    except ImportError as error:
        sentence = _("The web page needs an extra that is not installed: {command}")
        raise click.UsageError(sentence.format(command="pipx install --force '.[serve]'")) from error
    # What a page runs has no arguments: it asks its environment.
    if session.config.lang:
        os.environ["NGHIQUYET_LANG"] = session.config.lang
    try:
        LoopbackServer(port, "Nghị Quyết").run(_announce)
    except OSError as error:
        sentence = _("Port {port} cannot be used: {why}. Name another one with --port.")
        raise click.UsageError(sentence.format(port=port, why=reason(error).message)) from error


def _announce(address: str) -> None:
    output.say(_("The browser is at {address} (press Ctrl+C to stop).").format(address=address))
    output.finish()
