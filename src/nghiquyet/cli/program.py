"""The program as click sees it: which commands there are, and what surrounds each of them.

A command's module is imported when the command runs, and with it the rooms that it needs. All that is known of the
others is a name and a line for ``--help``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, NamedTuple, cast

import click

from nghiquyet.cli import completing, output
from nghiquyet.cli.base import Group, Option
from nghiquyet.cli.session import Session
from nghiquyet.cli.wording import quoted, sentence
from nghiquyet.library.notices import LibraryError
from nghiquyet.messages import LANGUAGES, N_, Language
from nghiquyet.messages import gettext as _


class Entry(NamedTuple):
    """What is known of a command before it is loaded."""

    module: str
    """Its module in ``cli/commands``; the command is the object ``<name>_command`` there."""
    line: str
    """Message id of a line on what it does."""


COMMANDS: Final[dict[str, Entry]] = {
    "open": Entry("open", N_("Open the browser.")),
    "toc": Entry("toc", N_("Print the outline of a document.")),
    "show": Entry("show", N_("Print one unit of a document and its place.")),
    "who": Entry("who", N_("Show who holds which post.")),
    "find": Entry("find", N_("Find people, targets, headings and text.")),
    "target": Entry("target", N_("Print the targets as figures.")),
    "check": Entry("check", N_("List possible errors in a document.")),
    "export": Entry("export", N_("Export a document to another format.")),
    "note": Entry("note", N_("Write, list, export and merge notes about a document.")),
    "import": Entry("library", N_("Import texts into the library.")),
    "library": Entry("library", N_("List the documents in the library.")),
    "remove": Entry("library", N_("Remove a document from the library.")),
    "keys": Entry("keys", N_("List the keys of the browser.")),
    "serve": Entry("serve", N_("Serve the browser as a web page, to this machine only.")),
    "paths": Entry("paths", N_("Print where the program keeps its files.")),
    "completion": Entry("completion", N_("Print the script that lets a shell complete commands.")),
}
"""The commands in the order of the help."""

LATER: Final = frozenset(("compare",))
"""What later versions will do: not in the help, and a sentence for whoever tries."""


class Program(Group):
    """The group of all commands; by itself it opens the browser."""

    def described(self) -> list[tuple[str, str]]:
        """The commands in the order of the help; none is loaded for it."""
        return [(name, entry.line) for name, entry in COMMANDS.items()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, its module imported now."""
        if cmd_name in LATER:
            raise click.UsageError(_("This version has no {word} yet.").format(word=quoted(cmd_name)), ctx)
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"nghiquyet.cli.commands.{COMMANDS[cmd_name].module}")
        return cast(click.Command, getattr(module, f"{cmd_name}_command"))


def run(words: Sequence[str] | None = None, name: str | None = None) -> int:
    """Run the program and give its exit code: 0 done, 1 nothing found, 2 the call or an input is wrong.

    ``words`` are those of the command line without the ``name`` of the program; None takes both from the process.
    """
    words = sys.argv[1:] if words is None else list(words)
    session = Session.start(asked_language(words), silent=completing())
    try:
        code = program.main(words, name, standalone_mode=False, obj=session)
        output.finish()
    except output.NotPrinted as stopped:
        output.drop(sys.stdout)
        if stopped.unread:
            return 0
        output.complain(str(stopped))
        return 2
    except click.ClickException as error:
        output.complain(sentence(error))
        return 2
    except LibraryError as error:
        output.complain(str(error))
        return 2
    except (click.Abort, KeyboardInterrupt):
        return 130  # what shells expect of a program that was interrupted
    finally:
        session.say_told()
    return code if isinstance(code, int) else 0


def asked_language(words: Sequence[str]) -> Language | None:
    """The language that ``--lang`` asks for, wherever it stands: help and errors speak it too.

    >>> asked_language(["toc", "--lang", "en"]), asked_language(["--lang=vi"]), asked_language(["toc"])
    ('en', 'vi', None)
    """
    for index, word in enumerate(words):
        asked = "".join(words[index + 1 : index + 2]) if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and asked in LANGUAGES:
            return asked
    return None


def _session(ctx: click.Context) -> Session:
    session = ctx.find_object(Session)
    assert session is not None
    return session


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    """Print the version, and which text comes with it."""
    if value and not ctx.resilient_parsing:
        from nghiquyet.cli.commands.version import print_version

        print_version(_session(ctx))
        ctx.exit()


def _open_browser(ctx: click.Context) -> int | None:
    """Open the browser, unless a command follows."""
    if ctx.invoked_subcommand is not None:
        return None
    from nghiquyet.cli.browser import open_browser

    return open_browser(_session(ctx))


program: Final = Program(
    name="nghiquyet",
    callback=click.pass_context(_open_browser),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=N_("Read, search, review and check a long official document. Without a command, it opens the browser."),
    params=[
        Option(
            ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_print_version,
            help=N_("Print the version, and the sha256 of each bundled text."),
        ),
    ],
)  # fmt: skip
"""The root of all commands."""
