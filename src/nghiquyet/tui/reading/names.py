"""What units are called in outline, breadcrumb and card."""

from __future__ import annotations

from typing import Final

from nghiquyet.document import Document, Kind, Node, Role
from nghiquyet.exporting.citation import ordinal
from nghiquyet.exporting.names import kind_name
from nghiquyet.messages import N_, gettext

_ROLES: Final[dict[Role, str]] = {"target": N_("target"), "programme": N_("programme"), "lesson": N_("lesson")}
"""Roles that say better than the kind what a unit is."""


def what(kind: Kind, role: Role | None) -> str:
    """What a unit is: ``chỉ tiêu``, ``mục``, ``đoạn văn``."""
    return gettext(_ROLES[role]) if role in _ROLES else kind_name(kind)


def number(node: Node) -> str:
    """Its number as the outline shows it: ``Phần 2``, ``IV``, ``(17)``; of a unit without one, what it is."""
    if node.num is None or node.marker is None:
        return "" if node.kind == "group" else capital(what(node.kind, node.role))
    if node.kind in ("part", "chapter", "article"):
        return f"{capital(kind_name(node.kind))} {node.num}"
    return node.marker.strip().rstrip(".,:-/ ") or node.num


def own_name(document: Document, node: Node) -> str:
    """What a unit is called within what it stands in: ``(17)``, ``Đoạn văn 2``."""
    return number(node) if node.num else f"{capital(what(node.kind, node.role))} {ordinal(document, node)}"


def heading(node: Node) -> str:
    """Its heading, or its text, without the colon at the end."""
    return node.text.rstrip(" :")


def title(node: Node) -> str:
    """Number and heading in one: ``I BỐI CẢNH``."""
    return f"{number(node)} {heading(node)}".strip()


def capital(words: str) -> str:
    """With a capital at the beginning."""
    return words[:1].upper() + words[1:]
