"""The one registry of what a person can do in the browser.

Bindings, footer, command palette, help screen, ``nghiquyet keys`` and the table in the README are made from it, so
that help cannot drift. It knows neither Textual nor click.
"""

from nghiquyet.commands.keymap import Keymap, KeyProblem, display_key, read_keymap, table
from nghiquyet.commands.model import GROUPS, VIEWS, Command, Group, View
from nghiquyet.commands.registry import (
    COMMANDS,
    GROUP_NAMES,
    VIEW_NAMES,
    command,
    footer_label,
    grouped,
    in_footer,
    in_view,
)

__all__ = [
    "COMMANDS", "GROUPS", "GROUP_NAMES", "VIEWS", "VIEW_NAMES", "Command", "Group", "KeyProblem", "Keymap", "View",
    "command", "display_key", "footer_label", "grouped", "in_footer", "in_view", "read_keymap", "table",
]  # fmt: skip
