"""What goes into the one file for a machine without network: all that the program needs, and nothing else."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts.bundle import needed

ROOT = Path(__file__).parents[2]


def closure(requirements: list[str]) -> set[str]:
    """The names of requirements, and of all that these need on this machine."""
    found: set[str] = set()
    waiting = [Requirement(each) for each in requirements]
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        extras = requirement.extras or {""}
        if name not in found or requirement.extras:
            found.add(name)
            below = [Requirement(each) for each in requires(name) or ()]
            waiting += [
                each for each in below if not each.marker or any(each.marker.evaluate({"extra": one}) for one in extras)
            ]
    return found


def test_all_that_the_program_needs_is_packed_and_nothing_else() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    packed = {canonicalize_name(name) for name in re.findall(r"^(\S+?)==", needed(), re.MULTILINE)}
    assert closure(asked) <= packed
    assert not packed & {"babel", "hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}


def test_other_systems_are_served_too_and_every_wheel_is_checked() -> None:
    entries = re.split(r"\n(?=\S)", needed())
    assert all(" ; " not in entry and "--hash=sha256:" in entry for entry in entries)
