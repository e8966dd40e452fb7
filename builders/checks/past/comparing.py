"""What changed from one version of a dataset to the next: files, columns, rows, control totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import duckdb

from builders.checks.casts import quoted
from builders.checks.columns import role_columns
from builders.checks.past.texts import BOUNDARY, Rows
from builders.sources.dataset import Control, Dataset, Shape

Files = Mapping[str, str]  # the SHA-256 of each file, by its path in the dataset's folder


@dataclass(frozen=True, slots=True)
class Total:
    """A control total that the steward gave another number; empty where there was none."""

    what: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Counted:
    """Rows that were added, removed and changed; ``changed`` is None where no key is known."""

    added: int = 0
    removed: int = 0
    changed: int | None = 0
    keys: tuple[str, ...] = ()  # the columns by which rows were told apart

    def __add__(self, other: Counted) -> Counted:
        """Both together."""
        changed = (
            None if self.changed is None or other.changed is None else self.changed + other.changed
        )
        keys = tuple(dict.fromkeys((*self.keys, *other.keys)))
        return Counted(self.added + other.added, self.removed + other.removed, changed, keys)


@dataclass(frozen=True, slots=True)
class Change:
    """What changed against the version before."""

    files_added: tuple[str, ...] = ()
    files_removed: tuple[str, ...] = ()
    files_changed: tuple[str, ...] = ()
    columns_added: tuple[str, ...] = ()
    columns_removed: tuple[str, ...] = ()
    rows: Counted = Counted()
    totals: tuple[Total, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two versions."""

    dataset: Dataset
    files: Files
    rows: Mapping[str, Rows]


def change_of(connection: duckdb.DuckDBPyConnection, shape: Shape, was: Side, now: Side) -> Change:
    """Hold a version against the one before it."""
    pairs = list(_pairs(was, now))
    rows = Counted()
    for before, after in pairs:
        rows += _counted(connection, shape, before, after)
    return Change(
        files_added=tuple(path for path in now.files if path not in was.files),
        files_removed=tuple(path for path in was.files if path not in now.files),
        files_changed=tuple(p for p in now.files if was.files.get(p, now.files[p]) != now.files[p]),
        columns_added=tuple(_new_columns(pairs)),
        columns_removed=tuple(_new_columns([(after, before) for before, after in pairs])),
        rows=rows,
        totals=tuple(_totals(was.dataset.controls, now.dataset.controls)),
    )


def _pairs(was: Side, now: Side) -> Iterator[tuple[Rows | None, Rows | None]]:
    """Each file with the one that it was: of the same path, else of the same name."""
    left = dict(was.rows)
    for path, rows in now.rows.items():
        same = (
            path
            if path in left
            else next(
                (
                    p
                    for p, r in left.items()
                    if r.resource.name == rows.resource.name and p not in now.rows
                ),
                "",
            )
        )
        yield left.pop(same, None), rows
    yield from ((rows, None) for rows in left.values())


def _new_columns(pairs: list[tuple[Rows | None, Rows | None]]) -> Iterator[str]:
    for before, after in pairs:
        if before is not None and after is not None:
            yield from (c for c in after.columns if c not in before.columns and c != BOUNDARY)


def _counted(
    connection: duckdb.DuckDBPyConnection, shape: Shape, was: Rows | None, now: Rows | None
) -> Counted:
    if was is None or now is None:
        return Counted(now.count if now else 0, was.count if was else 0)
    common = [column for column in now.columns if column in was.columns]
    if keys := _keys(connection, shape, was, now):
        return _by_key(connection, was, now, keys, [c for c in common if c not in keys])
    if not common:
        return Counted(now.count, was.count, None)
    cells = ", ".join(map(quoted, common))
    sql = "SELECT count(*) FROM (SELECT {0} FROM {1} EXCEPT ALL SELECT {0} FROM {2})"
    added = _number(connection, sql.format(cells, quoted(now.view), quoted(was.view)))
    removed = _number(connection, sql.format(cells, quoted(was.view), quoted(now.view)))
    return Counted(added, removed, None)


def _keys(
    connection: duckdb.DuckDBPyConnection, shape: Shape, was: Rows, now: Rows
) -> tuple[str, ...]:
    """The columns that tell each row from all others in both versions; none where none do."""
    primary = now.resource.schema.get("primaryKey") or ()
    said = [tuple([primary] if isinstance(primary, str) else map(str, primary))]
    said += [
        one.columns
        for one in role_columns(shape, now.resource, now.columns)
        if one.role.name == "id"
    ]
    for keys in said:
        if keys and set(keys) <= {*was.columns} & {*now.columns}:
            cells = ", ".join(map(quoted, keys))
            sql = f"SELECT count(*) FROM (SELECT DISTINCT {cells} FROM {{}})"
            if all(
                _number(connection, sql.format(quoted(one.view))) == one.count for one in (was, now)
            ):
                return keys
    return ()


def _by_key(
    connection: duckdb.DuckDBPyConnection,
    was: Rows,
    now: Rows,
    keys: tuple[str, ...],
    others: list[str],
) -> Counted:
    same = " AND ".join(f"w.{quoted(k)} IS NOT DISTINCT FROM n.{quoted(k)}" for k in keys)
    differs = " OR ".join(f"w.{quoted(c)} IS DISTINCT FROM n.{quoted(c)}" for c in others)
    w, n = f"{quoted(was.view)} w", f"{quoted(now.view)} n"
    added = _number(connection, f"SELECT count(*) FROM {n} ANTI JOIN {w} ON {same}")
    removed = _number(connection, f"SELECT count(*) FROM {w} ANTI JOIN {n} ON {same}")
    changed = _number(
        connection, f"SELECT count(*) FROM {n} JOIN {w} ON {same} WHERE {differs or 'false'}"
    )
    return Counted(added, removed, changed, keys)


def _number(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    [(number,)] = connection.execute(sql).fetchall()
    return int(number)


def _totals(was: tuple[Control, ...], now: tuple[Control, ...]) -> Iterator[Total]:
    before = {_what(control): control.total for control in was}
    after = {_what(control): control.total for control in now}
    for what in dict.fromkeys((*after, *before)):
        if before.get(what) != after.get(what):
            yield Total(what, before.get(what, ""), after.get(what, ""))


def _what(control: Control) -> str:
    where = ", ".join(f"{role} {value}" for role, value in control.where.items())
    return f"{control.role} of {where}" if where else control.role
