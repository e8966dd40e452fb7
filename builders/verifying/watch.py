"""A limit of time for what the engine does, kept by one thread.

To start a thread for each statement would take as long as many a statement.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

EVERY = 0.2  # seconds between two looks at the clock
IDLE = 1.0  # seconds without work after which the thread ends


class Running(Protocol):
    """What can be interrupted while it runs."""

    def interrupt(self) -> object:
        """Stop what runs, from another thread."""


@dataclass(slots=True)
class Watch:
    """Interrupts work that takes longer than it may; one piece of work at a time."""

    _lock: threading.Lock = field(default_factory=threading.Lock)
    _running: Running | None = None
    _ends: float = 0.0  # of what runs; else when the last work ended
    _thread: threading.Thread | None = None

    @contextmanager
    def limit(self, running: Running, seconds: float) -> Iterator[None]:
        """Interrupt what runs here unless it ends in so many seconds, or a little later."""
        with self._lock:
            self._running, self._ends = running, time.monotonic() + seconds
            if self._thread is None:
                self._thread = threading.Thread(target=self._look, daemon=True)
                self._thread.start()
        try:
            yield
        finally:
            with self._lock:
                self._running, self._ends = None, time.monotonic()

    def _look(self) -> None:
        while True:
            time.sleep(EVERY)
            with self._lock:
                now = time.monotonic()
                if self._running is not None and now >= self._ends:
                    self._running.interrupt()
                elif self._running is None and now >= self._ends + IDLE:
                    self._thread = None
                    return
