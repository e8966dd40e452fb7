"""Publishing in one step: a site is built beside the old one and takes its place when whole."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

if sys.platform != "win32":
    import fcntl

RENAME_EXCHANGE = 2  # linux/fs.h
AT_FDCWD = -100  # linux/fcntl.h: paths are read from the working folder


TRIES = 3  # a disk without locks gives none at all: then build without


@dataclass(slots=True)
class Staging:
    """A folder beside ``target`` in which the next site is built.

    It is locked while its build lives; the lock dies with the process, however that ends, so the
    next build knows which folders were left behind and removes them.
    """

    target: Path
    folder: Path
    _lock: int | None = field(default=None, repr=False)

    @classmethod
    def beside(cls, target: Path) -> Staging:
        """Make a new, empty folder beside the target, after removing what dead builds left."""
        target = target.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        sweep(target)
        for _ in range(TRIES):
            folder = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
            lock = _lock(folder)
            # Another build may sweep the folder away before it is locked.
            if lock is not None and folder.exists():
                break
        _open_to_all(folder)
        return cls(target, folder, lock)

    def publish(self) -> None:
        """Put the finished folder in the target's place, then remove what stood there."""
        swap(self.folder, self.target)
        self.discard()

    def discard(self) -> None:
        """Remove the folder and let go of the lock; harmless when called twice."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def sweep(target: Path) -> None:
    """Remove the folders that dead builds of this target left behind."""
    for left in sorted(target.parent.glob(_prefix(target) + "*")):
        if left.is_symlink() or not left.is_dir():
            continue
        lock = _lock(left)
        if lock is None and sys.platform != "win32":
            continue  # its build is alive
        _recover(left, target)
        shutil.rmtree(left, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def swap(folder: Path, target: Path) -> None:
    """Put ``folder`` in the place of ``target``; what stood there is then at ``folder``.

    On Linux the two change places in one step, so that no one ever finds the site missing.
    Elsewhere the old site steps aside first; for a moment there is none.
    """
    if not target.exists():
        folder.rename(target)
    elif not _exchange(folder, target):
        aside = folder.with_name(folder.name + OLD)
        target.rename(aside)
        folder.rename(target)
        shutil.rmtree(aside, ignore_errors=True)


OLD = "-old"


def _recover(left: Path, target: Path) -> None:
    """Bring the old site back where a build died between the two renames."""
    if left.name.endswith(OLD) and not target.exists():
        left.rename(target)


def _prefix(target: Path) -> str:
    return f".{target.name}-"


def _lock(folder: Path) -> int | None:
    """Lock a folder; None where another process holds it, or on a system without such locks."""
    if sys.platform == "win32":
        return None
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def _open_to_all(folder: Path) -> None:
    """Undo the privacy of a temporary folder: a web server must read what is published."""
    umask = os.umask(0)
    os.umask(umask)
    folder.chmod(0o777 & ~umask)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    with contextlib.suppress(OSError, AttributeError):
        call = ctypes.CDLL(None, use_errno=True).renameat2
        call.argtypes = [
            ctypes.c_int,
            ctypes.c_char_p,
            ctypes.c_int,
            ctypes.c_char_p,
            ctypes.c_uint,
        ]
        done: int = call(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
        return done == 0
    return False
