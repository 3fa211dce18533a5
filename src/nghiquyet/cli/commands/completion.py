"""``nghiquyet completion SHELL``: the script by which a shell completes commands, options and labels."""

from __future__ import annotations

from typing import Final

import click
from click.shell_completion import ShellComplete, get_completion_class

from nghiquyet.cli import output
from nghiquyet.cli.base import OneOf, argument, command
from nghiquyet.messages import N_

SHELLS: Final = ("bash", "zsh", "fish")
NAMES: Final = ("nghiquyet", "nq")
"""The console scripts."""


@command(
    "completion",
    N_(
        "Print the script that lets a shell complete commands, options and labels. For bash, add this line to "
        '~/.bashrc: eval "$(nghiquyet completion bash)"'
    ),
)
@argument("shell", type=OneOf("completion", SHELLS), metavar="SHELL", help=N_("bash, zsh or fish."))
def completion_command(shell: str) -> None:
    """Print the script for both names of the program."""
    for name in NAMES:
        output.say(script(shell, name))


def script(shell: str, name: str) -> str:
    """The script by which a shell completes the program called ``name``."""
    sort = get_completion_class(shell)
    assert sort is not None
    made = sort(click.Command(name), {}, name, f"_{name.upper()}_COMPLETE")
    # Click's own bash class would look for a bash first, and complain in its own words.
    text = ShellComplete.source(made)
    if shell == "zsh":
        # Loaded from a file, click's script completes once, and only registers what completes the second time.
        call = f'    {made.func_name} "$@"\n'
        assert call in text
        text = text.replace(call, f"    compdef {made.func_name} {name}\n{call}")
    return text
