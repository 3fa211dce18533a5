"""The view of people: who sits where and holds which post, as the document has it."""

from nghiquyet.tui.people.view import PeopleView

__all__ = ["PeopleView"]
