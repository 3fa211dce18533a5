"""What is wrong with a call, in one sentence that names what is nearest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from nghiquyet.messages import gettext as _
from nghiquyet.plain import visible


def quoted(word: object) -> str:
    """A word of the person who calls, in quotation marks and harmless."""
    return f"“{visible(str(word))}”"


def nearest(word: str, words: Iterable[str]) -> str:
    """A sentence that names what ``word`` may have meant; where nothing is near, all that there is."""
    from difflib import get_close_matches

    known = list(words)
    folded = {each.casefold(): each for each in known}
    close = [folded[each] for each in get_close_matches(word.casefold(), folded, n=2, cutoff=0.5)]
    return _("Nearest: {nearest}.").format(nearest=", ".join(close)) if close else all_of(known)


def all_of(words: Sequence[str]) -> str:
    """A sentence that names all there is."""
    return _("Available: {words}.").format(words=", ".join(words)) if words else _("None are available.")


def sentence(error: click.ClickException) -> str:
    """What is wrong, for each error that click itself raises; the errors of our own already say it."""
    match error:
        case click.NoSuchCommand() if error.ctx and isinstance(error.ctx.command, click.Group):
            known = error.ctx.command.list_commands(error.ctx)
            there_is_none = _("There is no command {word}.").format(word=quoted(error.command_name))
            return f"{there_is_none} {nearest(error.command_name, known)}"
        case click.NoSuchOption() if error.ctx:
            known = [name for param in error.ctx.command.get_params(error.ctx) for name in _option_names(param)]
            there_is_none = _("There is no option {word}.").format(word=quoted(error.option_name))
            return f"{there_is_none} {nearest(error.option_name, known)}"
        case click.exceptions.NoArgsIsHelpError() if isinstance(error.ctx.command, click.Group):
            known = error.ctx.command.list_commands(error.ctx)
            return _("{command} needs a command: {known}.").format(
                command=error.ctx.command_path, known=", ".join(known)
            )
        case click.MissingParameter() if error.ctx and error.param:
            return _("{what} is missing. Usage: {usage}").format(
                what=error.param.make_metavar(error.ctx), usage=_usage(error.ctx)
            )
        case click.BadOptionUsage() if error.ctx:
            param = next(p for p in error.ctx.command.get_params(error.ctx) if error.option_name in p.opts)
            takes_none = isinstance(param, click.Option) and param.is_flag
            template = _("{option} takes no value.") if takes_none else _("{option} needs a value.")
            return template.format(option=error.option_name)
        case click.BadParameter():
            return error.message
        case _:
            return error.format_message()


def _option_names(param: click.Parameter) -> list[str]:
    return [*param.opts, *param.secondary_opts] if isinstance(param, click.Option) else []


def _usage(ctx: click.Context) -> str:
    """The call as it should be."""
    return f"{ctx.command_path} {' '.join(ctx.command.collect_usage_pieces(ctx))}"
