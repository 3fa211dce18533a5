"""``nghiquyet paths``: where every file of the program is."""

from __future__ import annotations

from nghiquyet.cli import output
from nghiquyet.cli.base import command, json_flag
from nghiquyet.cli.parameters import pass_session
from nghiquyet.cli.session import Session
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _


@command("paths", N_("Print where the program keeps its files. Set NGHIQUYET_HOME to keep all of them in one folder."))
@json_flag
@pass_session
def paths_command(session: Session, as_json: bool) -> None:
    """Print what is kept, and where."""
    rows = session.places.rows()
    if as_json:
        output.json_value({key: str(path) for key, _name, path in rows})
    else:
        (output.table if output.for_people() else output.records)([(_(name), path) for _key, name, path in rows])
