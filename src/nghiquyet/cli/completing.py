"""What a shell is offered when Tab is pressed. Nothing is said to a shell that asks: it would show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from nghiquyet.cli.session import Session

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from nghiquyet.library.places import Places


def complete_file(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Files, as the shell itself lists them."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def complete_id(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of the library that begin like what was typed."""
    from click.shell_completion import CompletionItem

    from nghiquyet.library.documents import Library
    from nghiquyet.library.places import find_places

    ids = Library(_places(ctx) or find_places(), lambda _notice: None).ids()
    return [CompletionItem(id) for id in ids if id.startswith(incomplete)]


def complete_doc(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of the library that begin like what was typed; files, where none does."""
    return complete_id(ctx, param, incomplete) or complete_file(ctx, param, incomplete)


def complete_label(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Labels of the document that begin like what was typed."""
    from nghiquyet.library.notices import LibraryError
    from nghiquyet.workspace import Workspace

    try:
        document = Workspace.open(ctx.params.get("doc"), places=_places(ctx)).document
    except LibraryError:
        return []
    labels = [node.label for node in document.nodes if node.label]
    return [label for label in labels if label.casefold().startswith(incomplete.casefold())]


def _places(ctx: click.Context) -> Places | None:
    session = ctx.find_object(Session)
    return session.places if session else None
