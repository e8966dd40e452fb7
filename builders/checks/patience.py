"""How long a file may take: what is under way when its time is over is stopped.

The engine is interrupted from a thread beside it; loops over records ask now and then. What a
file's checks find does not depend on the time, but for the one problem that it was over.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field

import duckdb

AGAIN = 0.05  # seconds until what began meanwhile is stopped as well


class SlowError(Exception):
    """The time for a file is over."""


@dataclass(slots=True)
class _Watch:
    seconds: float
    connections: list[duckdb.DuckDBPyConnection]
    over: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)

    def keep(self) -> None:
        if self.done.wait(self.seconds):
            return
        self.over.set()
        while not self.done.wait(AGAIN):
            for connection in [*self.connections]:
                with suppress(duckdb.Error):  # closed meanwhile
                    connection.interrupt()


_CURRENT: ContextVar[_Watch | None] = ContextVar("watch", default=None)


@contextmanager
def time_limit(seconds: float, connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Let what is done within take so many seconds. Raises SlowError where it takes more."""
    watch = _Watch(seconds, [connection])
    thread = threading.Thread(target=watch.keep, daemon=True)
    token = _CURRENT.set(watch)
    thread.start()
    try:
        yield
    except duckdb.Error:
        if watch.over.is_set():
            raise SlowError from None
        raise
    finally:
        _CURRENT.reset(token)
        watch.done.set()
        thread.join()


def watched(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """The connection, which is interrupted as well when the time is over."""
    if watch := _CURRENT.get():
        watch.connections.append(connection)
    return connection


def keep_time() -> None:
    """Raise SlowError where the time is over."""
    watch = _CURRENT.get()
    if watch and watch.over.is_set():
        raise SlowError


class Patient(list[list[str]]):
    """Rows that are handed out as long as there is time."""

    def __iter__(self) -> Iterator[list[str]]:
        """Each row; none any more when the time is over."""
        for row in super().__iter__():
            keep_time()
            yield row
