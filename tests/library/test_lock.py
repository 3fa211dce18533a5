"""One writer at a time, and who waits is told for whom."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nghiquyet.library import lock
from nghiquyet.library.lock import Busy, NotSaved, held
from nghiquyet.library.notices import Notice
from tests.library.helpers import messages

_HOLDER = """
import sys
from pathlib import Path
from nghiquyet.library.lock import held
with held(Path(sys.argv[1]), print):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock of ``tmp_path`` until its input ends."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    monkeypatch.setattr(lock, "LIMIT", 0.0)


@pytest.mark.usefixtures("_impatient")
def test_who_waits_is_told_who_holds_it_and_since_when(
    tmp_path: Path, holder: subprocess.Popen[str], told: list[Notice]
) -> None:
    with pytest.raises(Busy) as busy, held(tmp_path, told.append):
        pytest.fail("the lock is held by another process")
    assert f"process {holder.pid} has held the lock since 20" in messages(told)
    assert f"process {holder.pid} has held the lock since 20" in str(busy.value)
    assert str(tmp_path) in str(busy.value)


def test_waiting_ends_when_the_other_is_done(
    tmp_path: Path, holder: subprocess.Popen[str], told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.0)

    def let_go(notice: Notice) -> None:
        told.append(notice)
        assert holder.stdin is not None
        holder.stdin.close()

    with held(tmp_path, let_go):
        assert len(told) == 1


@pytest.mark.usefixtures("_impatient")
def test_a_lock_ends_with_the_process_that_holds_it(
    tmp_path: Path, holder: subprocess.Popen[str], told: list[Notice]
) -> None:
    os.kill(holder.pid, signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    holder.wait()
    with held(tmp_path, told.append):
        assert told == []


@pytest.mark.usefixtures("_impatient")
def test_a_holder_that_left_no_word_is_another_program(
    tmp_path: Path, holder: subprocess.Popen[str], told: list[Notice]
) -> None:
    assert holder.poll() is None
    (tmp_path / ".lock-holder").write_text("[]")
    with pytest.raises(Busy, match="another program holds the lock"), held(tmp_path, told.append):
        pytest.fail("the lock is held by another process")


def test_who_is_not_patient_gives_up_at_once(
    tmp_path: Path, holder: subprocess.Popen[str], told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert holder.poll() is None
    monkeypatch.setattr(lock, "PATIENCE", 0.0)
    monkeypatch.setattr(lock, "LIMIT", 0.0)
    with pytest.raises(Busy), held(tmp_path, told.append, patient=False):
        pytest.fail("the lock is held by another process")
    assert told == []


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path, told: list[Notice]) -> None:
    (tmp_path / "file").touch()
    with (
        pytest.raises(NotSaved, match="there is a file where a folder should be"),
        held(tmp_path / "file", told.append),
    ):
        pytest.fail("there is no such folder")
    with pytest.raises(NotSaved, match="file where a folder should be"), held(tmp_path / "file" / "below", told.append):
        pytest.fail("there is no such folder")


def test_a_disk_without_locks_is_a_sentence(
    tmp_path: Path, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    def acquire(_lock: object, timeout: float) -> None:
        raise NotImplementedError(timeout)

    monkeypatch.setattr("filelock.FileLock.acquire", acquire)
    with pytest.raises(NotSaved, match="does not support locking; set NGHIQUYET_HOME"), held(tmp_path, told.append):
        pytest.fail("there is no lock")


def test_without_a_home_there_is_a_sentence_and_no_folder(
    tmp_path: Path, told: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotSaved, match=r"no home folder.*NGHIQUYET_HOME"), held(Path("~/.local"), told.append):
        pytest.fail("there is no such folder")
    assert list(tmp_path.iterdir()) == []
