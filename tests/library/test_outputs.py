"""Files that people asked for by name are whole at every moment."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from nghiquyet.library.outputs import write_output
from tests.library.helpers import Fault, at_steps

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has neither modes nor such files")


@pytest.mark.parametrize("step", ["output:opened", "output:written", "output:synced"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "nq.json"
    path.write_bytes(b"old")
    at_steps(monkeypatch, Fault(step))
    with pytest.raises(OSError, match="No space"):
        write_output(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@POSIX
def test_the_mode_stays_and_a_link_leads_to_the_file(tmp_path: Path) -> None:
    path, link = tmp_path / "nq.json", tmp_path / "link"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_output(link, b"new")
    assert (link.is_symlink(), path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (True, b"new", 0o640)


@POSIX
def test_a_device_is_written_to_as_it_is(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_output(tmp_path / "pipe", b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@POSIX
def test_links_in_a_circle_are_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(OSError, check=lambda error: error.errno == errno.ELOOP):
        write_output(tmp_path / "a", b"new")


@pytest.mark.parametrize("name", ["a\x00b", "\ud83d"] if sys.platform != "win32" else ["a\x00b"])
def test_a_name_that_no_file_can_have_is_an_error_of_the_system(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, check=lambda error: error.errno == errno.EINVAL):
        write_output(tmp_path / name, b"new")
    assert list(tmp_path.iterdir()) == []
