"""``nghiquyet keys``: the keys of the browser, as the config file sets them."""

from __future__ import annotations

from nghiquyet.cli import output
from nghiquyet.cli.base import command, json_flag
from nghiquyet.cli.parameters import pass_session
from nghiquyet.cli.session import Session
from nghiquyet.commands import VIEW_NAMES, VIEWS, Command, read_keymap, table
from nghiquyet.messages import N_
from nghiquyet.messages import gettext as _


@command(
    "keys",
    N_(
        "List the keys of the browser. To change one, use its id (second column) in the table “keys” of the "
        "config file."
    ),
)
@json_flag
@pass_session
def keys_command(session: Session, as_json: bool) -> None:
    """Print every command of the browser, and its keys."""
    keymap, problems = read_keymap(session.config.keys)
    for problem in problems:
        output.notice(f"{session.places.config_file}, {problem.key}: {problem.message}")
    if as_json:
        output.json_value(
            [
                {"id": entry.id, "keys": list(keymap.keys(entry.id)), "name": _(entry.name), "help": _(entry.help)}
                for entry, _shown in table(keymap)
            ]
        )
    elif output.for_people():
        shown = [(keys, entry.id, f"{_(entry.name)} – {_(entry.help)}") for entry, keys in table(keymap)]
        output.table(shown, (_("Keys"), "id", _("What it does")))
    else:
        rows = ((keys, entry.id, _(entry.name), _(entry.help), _where(entry)) for entry, keys in table(keymap))
        output.records(rows)


def _where(entry: Command) -> str:
    """The views a command applies to; empty for all of them."""
    return "" if entry.views == VIEWS else ", ".join(_(VIEW_NAMES[view]) for view in entry.views)
