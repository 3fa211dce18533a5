"""``nghiquyet --version``: which program, and which texts come with it."""

from __future__ import annotations

from nghiquyet import __version__
from nghiquyet.cli import output
from nghiquyet.cli.session import Session, tell
from nghiquyet.library.bundle import Bundle


def print_version(session: Session) -> None:
    """Print the version, then the id and the sha256 of each bundled text."""
    output.say(output.record("nghiquyet", __version__))
    bundle = Bundle(session.places, tell)
    output.lines(output.record(identifier, f"sha256 {bundle.sha256(identifier)}") for identifier in bundle.ids())
