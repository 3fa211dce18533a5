"""The locks: every version with its hashes, no address of a registry, nothing that the project does not allow."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
GROUPS = PROJECT["dependency-groups"]
NEEDED = {
    "requirements.lock": [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]],
    "requirements-dev.lock": [*PROJECT["project"]["dependencies"], *GROUPS["build"], *GROUPS["dev"][1:]],
}


def entries(lock: str) -> list[str]:
    """The requirements of a lock, each with its hashes."""
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", "")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def versions(lock: str) -> dict[str, Version]:
    """Names and the one version of each."""
    pinned = [re.match(r"(\S+)==(\S+)", entry) for entry in entries(lock)]
    return {canonicalize_name(match[1]): Version(match[2]) for match in pinned if match}


@pytest.mark.parametrize("lock", NEEDED)
def test_each_entry_is_a_version_with_hashes_and_no_address(lock: str) -> None:
    assert len(entries(lock)) > 10
    for entry in entries(lock):
        assert re.fullmatch(r"[\w.-]+==\S+ (; [^#]*?)?( *--hash=sha256:[0-9a-f]{64})+", entry), entry
    assert "://" not in (ROOT / lock).read_text("utf-8")


@pytest.mark.parametrize("lock", NEEDED)
def test_the_lock_has_what_the_project_asks_for(lock: str) -> None:
    locked = versions(lock)
    for requirement in map(Requirement, NEEDED[lock]):
        assert locked[canonicalize_name(requirement.name)] in requirement.specifier


def test_both_locks_agree() -> None:
    run, dev = versions("requirements.lock"), versions("requirements-dev.lock")
    assert {name: dev.get(name) for name in run} == run


def test_building_without_isolation_needs_what_building_with_it_does() -> None:
    assert GROUPS["build"] == PROJECT["build-system"]["requires"]
