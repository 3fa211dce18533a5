"""Click, taught to speak the language of the interface, to name what is nearest, and to load a command when it runs.

Click takes its own words from the locale of the machine; ours follow ``--lang`` and the config file. So every word
that click would print is said here: the headings of the help, and (in :mod:`nghiquyet.cli.wording`) what is wrong
with a call. Texts given to commands and options are message ids, translated when they are shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from nghiquyet.cli import output
from nghiquyet.cli.wording import all_of, nearest, quoted
from nghiquyet.messages import LANGUAGES, N_
from nghiquyet.messages import gettext as _

F = TypeVar("F", bound=Callable[..., Any])


class Option(click.Option):
    """An option whose help is a message id."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Its names, and its help in the language in use."""
        record = super().get_help_record(ctx)
        return record and (record[0], _(self.help) if self.help else "")


class Argument(click.Argument):
    """An argument whose help is a message id."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """Its name, and its help in the language in use."""
        return self.make_metavar(ctx), _(self.help) if self.help else ""


class Spoken(click.Command):
    """What commands and the group of all commands have in common: every word of the help is ours."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, in the language in use."""
        option = super().get_help_option(ctx)
        if option:
            option.help = _("Show this help and exit.")
            option.callback = _print_help
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How the command is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=_("Usage:") + " ")

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What follows the name of the command."""
        return [*(piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx)), _("[OPTIONS]")]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_(self.help) if self.help else "")

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The arguments, if it takes any."""
        self._section(ctx, formatter, _("Arguments"), click.Argument)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options."""
        self._section(ctx, formatter, _("Options"), click.Option)

    def _section(
        self, ctx: click.Context, formatter: click.HelpFormatter, title: str, sort: type[click.Argument | click.Option]
    ) -> None:
        """The parameters of one sort under a title."""
        params = [param for param in self.get_params(ctx) if isinstance(param, sort)]
        records = [record for record in (param.get_help_record(ctx) for param in params) if record]
        if records:
            with formatter.section(title):
                formatter.write_dl(records)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; an error knows the call in which it was made."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


def _print_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    """Print the help, as every result is printed, and stop."""
    if value and not ctx.resilient_parsing:
        output.say(ctx.get_help())
        ctx.exit()


class Command(Spoken):
    """A command: a function with parameters, and the language it speaks."""

    allow_extra_args = True

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.params.append(language_option())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse, and refuse what is left over."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise click.UsageError(_("Unexpected argument: {word}.").format(word=quoted(rest[0])), ctx)
        return rest


class Group(Spoken, click.Group):
    """A command that is several: ``note add``, ``note list``."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.params.insert(0, language_option())

    def described(self) -> list[tuple[str, str]]:
        """The commands in the order of the help, each with the message id of a line on what it does."""
        return [(name, entry.help or "") for name, entry in self.commands.items()]

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the help."""
        return [name for name, _line in self.described()]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; NoSuchCommand knows all of them."""
        if self.get_command(ctx, args[0]) is None:
            raise click.NoSuchCommand(args[0], ctx=ctx)
        return super().resolve_command(ctx, args)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What follows the name of the group."""
        return [_("[COMMAND …]"), *Spoken.collect_usage_pieces(self, ctx)]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, then the options."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(line)) for name, line in self.described()])
        Spoken.format_options(self, ctx, formatter)


class OneOf(click.ParamType[str]):
    """A word out of a few; any other is answered with the nearest, and one of ``later`` is said to be missing yet."""

    def __init__(self, name: str, words: tuple[str, ...], later: tuple[str, ...] = ()) -> None:
        self.name = name
        self.words = words
        self.later = later

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself; UsageError for any other."""
        if value in self.words:
            return str(value)
        if value in self.later:
            sentence = _("This version has no {word} yet.").format(word=quoted(f"{self.name} {value}"))
            there_are = all_of(self.words)
        else:
            sentence = _("{name} has no {word}.").format(name=self.name, word=quoted(value))
            there_are = nearest(value, self.words)
        raise click.BadParameter(f"{sentence} {there_are}", ctx, param)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem[str]]:
        """The words that begin like it."""
        return [click.shell_completion.CompletionItem(word) for word in self.words if word.startswith(incomplete)]


class Count(click.ParamType[int]):
    """A whole number from 1 on."""

    name = "N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number; UsageError for anything else."""
        if isinstance(value, int):
            return value
        if str(value).isascii() and str(value).isdecimal() and int(value) > 0:
            return int(value)
        raise click.BadParameter(_("{word} is not a whole number of 1 or more.").format(word=quoted(value)), ctx, param)


def language_option() -> Option:
    """``--lang``, which every command knows. It has been obeyed before the call was parsed; here it is only checked."""
    help = N_("Language: vi or en.")
    return Option(["--lang"], type=OneOf("--lang", LANGUAGES), expose_value=False, metavar="vi|en", help=help)


def command(name: str, help: str) -> Callable[[Callable[..., Any]], Command]:
    """Decorator: make a function a command; ``help`` is the message id of what it does."""
    return click.command(name, cls=Command, help=help)


def group(name: str, help: str) -> Callable[[Callable[..., Any]], Group]:
    """Decorator: make a function a command of several commands; it is called before each of them."""
    return click.group(name, cls=Group, help=help)


def option(*names: str, help: str, **attributes: Any) -> Callable[[F], F]:
    """Decorator: an option; ``help`` is a message id."""
    return click.option(*names, cls=Option, help=help, **attributes)


def argument(*names: str, help: str, **attributes: Any) -> Callable[[F], F]:
    """Decorator: an argument; ``help`` is a message id."""
    return click.argument(*names, cls=Argument, help=help, **attributes)


def flag(*names: str, help: str) -> Callable[[F], F]:
    """Decorator: an option without a value."""
    return option(*names, is_flag=True, help=help)


json_flag = flag("--json", "as_json", help=N_("Print JSON, for programs."))
