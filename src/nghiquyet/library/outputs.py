"""Files that a person asked for by name: whole at every moment, the mode of one that is replaced stays."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from nghiquyet.library.files import write_atomically


def write_output(path: Path, data: bytes) -> None:
    """Put ``data`` into a file; OSError, with the file as it was, if that cannot be done.

    A device or a pipe is written to as it is; a link leads to the file that is replaced, whose mode stays.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        path = path.resolve()
    except ValueError as error:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path)) from error
    except RuntimeError as error:
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    write_atomically(path, data, "output")
    path.chmod(mode)


def _umask() -> int:
    """What new files may not be; the system tells it only by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
