"""DuckDB for SQL that nobody vouches for: it reads the site's tables, and reaches nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from shutil import copyfile
from typing import Any, TypeVar

import duckdb

from builders.verifying.holding import Held
from builders.verifying.watch import Watch

T = TypeVar("T")
MEMORY = "4GB"
ON_DISK = "20GB"
SECONDS = 120.0  # for one statement
SECONDS_IN_ALL = 1800.0
# What DuckDB reads in a path as a pattern, and not as a name.
PATTERN_SIGNS = frozenset("*?[]{}")


class RefusedError(Exception):
    """A statement that is not run: it is no question, or there are several in one."""


class FailedError(Exception):
    """A statement that could not be answered; says why in one line."""


@dataclass(slots=True)
class Engine:
    """Answers SELECT statements within bounds of memory and time."""

    connection: duckdb.DuckDBPyConnection
    ends: float  # on the monotonic clock
    watch: Watch = field(default_factory=Watch)

    def rows(self, sql: str, most: int | None = None) -> tuple[list[str], list[tuple[Any, ...]]]:
        """The names of the columns, and the rows: ``most`` of them and one, if there are more."""
        question = self.only_select(sql)

        def fetched(cursor: duckdb.DuckDBPyConnection) -> tuple[list[str], list[tuple[Any, ...]]]:
            answer = cursor.execute(question)
            names = [column[0] for column in answer.description or ()]
            return names, answer.fetchall() if most is None else answer.fetchmany(most + 1)

        return self._timed(fetched)

    def keep(self, name: str, sql: str) -> None:
        """Answer a SELECT once, and keep its rows as a table of this name."""
        self.only_select(sql)
        kept = f"CREATE TABLE {identifier(name)} AS {sql}"
        self._timed(lambda cursor: cursor.execute(kept))

    def lay(
        self,
        name: str,
        texts: Mapping[str, Sequence[str | None]],
        flags: Mapping[str, Sequence[bool]],
        at: str,
        *,
        start: int,
    ) -> None:
        """Keep columns as a table of this name, with the number of each row as ``at``.

        Rows are added to those that were laid before, of which there are ``start``.
        """
        if not texts:
            raise FailedError("There is no column.")
        made = [f"UNNEST(?::VARCHAR[]) AS {identifier(one)}" for one in texts]
        made += [f"UNNEST(?::BOOLEAN[]) AS {identifier(one)}" for one in flags]
        rows = len(next(iter(texts.values())))
        into = f"INSERT INTO {identifier(name)}" if start else f"CREATE TABLE {identifier(name)} AS"
        numbers = f"UNNEST(range({start}, {start + rows})) AS {identifier(at)}"
        sql = f"{into} SELECT {', '.join((*made, numbers))}"
        self._timed(lambda cursor: cursor.execute(sql, [*texts.values(), *flags.values()]))

    def forget(self, name: str) -> None:
        """Let a kept table go."""
        self.connection.execute(f"DROP TABLE IF EXISTS {identifier(name)}")

    def only_select(self, sql: str) -> duckdb.Statement:
        """The SQL, parsed once for all. Raises RefusedError unless it is one SELECT.

        Raises FailedError where it is no SQL.
        """
        try:
            statements = self.connection.extract_statements(sql)
        except duckdb.Error as error:
            raise FailedError(_line(error)) from None
        if [one.type for one in statements] != [duckdb.StatementType.SELECT]:
            raise RefusedError
        return statements[0]

    def _timed(self, work: Callable[[duckdb.DuckDBPyConnection], T]) -> T:
        """Do the work on a cursor of its own: what it leaves unread is gone with it."""
        left = min(SECONDS, self.ends - time.monotonic())
        if left <= 0:
            raise FailedError("There was no time left.")
        with self.connection.cursor() as cursor, self.watch.limit(cursor, left):
            try:
                return work(cursor)
            except (duckdb.Error, OverflowError, ValueError, MemoryError) as error:
                raise FailedError(_line(error)) from None


def open_tables(held: Held, tables: Mapping[str, str]) -> tuple[Engine, dict[str, str]]:
    """An engine in which each name is the rows of a Parquet file of the site.

    A file that cannot be read has no name there: its path is given with the reason.
    """
    damaged: dict[str, str] = {}
    files = {name: _readable(held, path, n) for n, (name, path) in enumerate(tables.items())}
    connection = _locked(held.scratch, list(files.values()))
    for name, file in files.items():
        place = str(file).replace("'", "''")
        try:
            connection.execute(f"CREATE VIEW {identifier(name)} AS FROM read_parquet('{place}')")
        except duckdb.Error:
            is_empty = not file.stat().st_size
            damaged[tables[name]] = "it is empty" if is_empty else "it is no whole Parquet file"
    return Engine(connection, time.monotonic() + SECONDS_IN_ALL), damaged


def identifier(name: str) -> str:
    """The name as SQL writes it."""
    return '"' + name.replace('"', '""') + '"'


def _locked(scratch: Path, files: Sequence[Path]) -> duckdb.DuckDBPyConnection:
    """A connection that can read these files, write into the scratch folder, and no more."""
    connection = duckdb.connect(
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "python_enable_replacements": "false",
            "memory_limit": MEMORY,
            "temp_directory": str(scratch / "spill"),
            "max_temp_directory_size": ON_DISK,
        }
    )
    connection.execute("SET allowed_paths = ?", [[str(file) for file in files]])
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _readable(held: Held, path: str, number: int) -> Path:
    """The file itself, or a copy whose path holds no sign of a pattern."""
    file = (held.folder / path).resolve()
    if not PATTERN_SIGNS.intersection(str(file)):
        return file
    copy = held.scratch / f"table{number}.parquet"
    copyfile(file, copy)
    return copy


def _line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]
