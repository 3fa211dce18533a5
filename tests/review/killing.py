"""Processes that save notes and are killed at a step of it, over and over."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace

import pytest

from nghiquyet.library.annotations import AnnotationStore
from nghiquyet.library.places import Places
from tests.library.helpers import after, kill_in_child
from tests.review.saying import note

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="the platform has no fork")


def writing(places: Places, prefix: str, most: int) -> Callable[[Callable[[str], None]], None]:
    """Work that saves notes one by one, changes each and acknowledges what is saved."""

    def work(acknowledge: Callable[[str], None]) -> None:
        store = AnnotationStore(places, "doc", lambda told: None)
        for number in range(most):
            new = note(f"{prefix}-{number}", "new")
            store.save(after=[new])
            acknowledge(f"{new.id}:new")
            store.save(before=[new], after=[replace(new, body="changed")])
            acknowledge(f"{new.id}:changed")

    return work


def kill_at_every_step(store: AnnotationStore, places: Places, *, turns: int, steps: int, most: int) -> tuple[int, int]:
    """Kill who writes ``most`` notes at the 1st, 2nd, … step of so many, ``turns`` times; nothing acknowledged is lost.

    Gives how often somebody was killed, and how many notes there are then beside those of the beginning.
    """
    others = {each.id for each in store.read()}
    expected: dict[str, str] = {}
    kills = 0
    for turn in range(turns):
        acknowledged, killed = kill_in_child(writing(places, str(turn), most), after(turn % steps))
        kills += killed
        expected |= dict(word.split(":") for word in acknowledged)
        there = {each.id: each.body for each in store.read() if each.id not in others}
        # Of the note that was being written when the process died, the next state may be there already.
        ahead = {id: body for id, body in there.items() if expected.get(id) != body}
        assert expected.keys() <= there.keys()
        assert len(ahead) <= 1
        assert all(body == "changed" for id, body in ahead.items() if id in expected)
        expected |= ahead
    return kills, len(expected)
