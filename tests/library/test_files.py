"""Files are whole at every moment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nghiquyet.library import files
from nghiquyet.library.files import STEPS, read_regular, set_aside, strays, write_atomically
from tests.library.helpers import Fault, Steps, at_steps


def test_write_reports_its_steps_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = Steps()
    at_steps(monkeypatch, steps)
    write_atomically(tmp_path / "a.json", b"x", "main")
    assert steps.seen == [f"main:{step}" for step in STEPS]
    assert list(tmp_path.iterdir()) == [tmp_path / "a.json"]


def test_the_old_file_is_never_written_to(tmp_path: Path) -> None:
    """A second name for the old file still shows the old content: it was replaced, not overwritten."""
    path, other_name = tmp_path / "a.json", tmp_path / "b.json"
    path.write_bytes(b"old")
    os.link(path, other_name)
    write_atomically(path, b"new", "main")
    assert (path.read_bytes(), other_name.read_bytes()) == (b"new", b"old")


def test_a_file_is_on_the_disk_before_it_takes_the_place_of_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = Steps()
    sync, rename = os.fsync, Path.replace

    def fsync(descriptor: int) -> None:
        steps("fsync")
        sync(descriptor)

    def replace(self: Path, target: Path) -> Path:
        steps("rename")
        return rename(self, target)

    at_steps(monkeypatch, steps)
    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    write_atomically(tmp_path / "a.json", b"x", "main")
    order = [step for step in steps.seen if step in {"main:written", "fsync", "rename", "main:replaced"}]
    assert order[:4] == ["main:written", "fsync", "rename", "main:replaced"]
    assert order[4:] == ([] if os.name == "nt" else ["fsync"])


@pytest.mark.parametrize("step", STEPS)
def test_a_fault_at_any_step_leaves_the_old_or_the_new_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    at_steps(monkeypatch, Fault(f"main:{step}"))
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"new", "main")
    assert path.read_bytes() == (b"new" if step in {"replaced", "folder"} else b"old")
    assert list(tmp_path.iterdir()) == [tmp_path / "a.json"]


def test_a_disk_that_fills_up_in_the_middle_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    def fsync(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"new" * 100_000, "main")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [tmp_path / "a.json"]


def test_a_folder_that_cannot_be_synced_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync
    refused = []

    def fsync(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").is_dir():
            refused.append(descriptor)
            raise OSError(22, "Invalid argument")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    write_atomically(tmp_path / "a", b"x", "main")
    assert (tmp_path / "a").read_bytes() == b"x"
    assert refused or not Path("/proc/self/fd").is_dir()


def test_a_rename_that_a_reader_blocks_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, where a file cannot be replaced while somebody reads it."""
    real = Path.replace
    refusals = iter([True, True])

    def replace(self: Path, target: Path) -> Path:
        if next(refusals, False):
            raise PermissionError(13, "in use")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files, "_PAUSES", (0.0, 0.0, 0.0))
    write_atomically(tmp_path / "a", b"x", "main")
    assert (tmp_path / "a").read_bytes() == b"x"


def test_what_is_kept_aside_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for number in (1, 2, 3):
        path.write_text(str(number))
        assert set_aside(path, "corrupt") == tmp_path / f"a.json.corrupt-{number}"
    path.mkdir()
    assert set_aside(path, "folder").is_dir()
    assert [(tmp_path / f"a.json.corrupt-{number}").read_text() for number in (1, 2, 3)] == ["1", "2", "3"]


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_regular(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "none")
    (tmp_path / "a").write_bytes(b"x")
    assert read_regular(tmp_path / "a") == b"x"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the platform has no named pipes")
def test_a_named_pipe_does_not_keep_us_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(IsADirectoryError):
        read_regular(tmp_path / "pipe")


def test_without_a_home_nothing_of_the_working_folder_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("state.json").write_text("x")
    with pytest.raises(FileNotFoundError):
        read_regular(Path("state.json"))
    assert strays(Path()) == []


def test_strays_are_our_temporary_files_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.json.0123abcd.tmp", "a.json", "b.tmp", ".a.json.tmp", "a.json.bak", ".x.0123abcd.tmp.txt"):
        (tmp_path / name).touch()
    assert strays(tmp_path) == [tmp_path / ".a.json.0123abcd.tmp"]
    assert strays(tmp_path / "none") == []
