"""``nghiquyet --version``: which program, and which texts come with it."""

from __future__ import annotations

from nghiquyet import __version__
from nghiquyet.cli import output
from nghiquyet.cli.session import Session, tell
from nghiquyet.library.bundle import Bundle


def print_version(session: Session) -> None:
    """Print the version, then the id and the sha256 of each bundled text."""
    bundle = Bundle(session.places, tell)
    output.say(f"nghiquyet {__version__}")
    output.lines(f"{identifier} sha256 {bundle.sha256(identifier)}" for identifier in bundle.ids())
