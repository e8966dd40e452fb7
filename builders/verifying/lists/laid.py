"""A list of rows laid into the engine as a table, so that SQL can be held against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from builders.verifying.engine import Engine, identifier
from builders.verifying.lists.files import Part

NAME = "lightwell list of rows"  # its cells as text, its sets, and the number of each row
ONCE = "lightwell list of rows, each once"
AT = "lightwell at"
IN_SET = "lightwell set {}"
TOGETHER = 32  # questions that are asked in one statement: each alone costs more to ask
WHERE_FROM = ("file", "row")

Labels = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A list in the engine: its columns, those that tell its rows apart, and its sets.

    A set is as many digits as there are rows, 1 where a row is in it. ``likes`` gives of each row
    a number that rows which are alike share; it is empty where none are.
    """

    rows: int
    columns: Sequence[str]
    keys: Sequence[str]
    sets: Sequence[str]
    likes: Sequence[int]

    @property
    def once(self) -> str:
        """The table that has each of its rows once."""
        return ONCE if self.likes else NAME

    def told(self, digits: str) -> str:
        """A set as the engine tells it: as it is or, where rows are alike, the number of each."""
        if not self.likes:
            return digits
        numbers = sorted(like for like, bit in zip(self.likes, digits, strict=True) if bit == "1")
        return f"[{', '.join(map(str, numbers))}]"


class Laying:
    """Lays the parts of a list, one after the other."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._columns: tuple[str, ...] = ()
        self._sets: list[list[str]] = []
        self._rows = 0

    def add(self, part: Part) -> None:
        """One more part; raises ValueError where it has other columns or sets than the first."""
        if not self._rows:
            self._columns = tuple(part.columns)
            self._sets = [[] for _ in part.sets]
        if tuple(part.columns) != self._columns or len(part.sets) != len(self._sets):
            raise ValueError("its parts have not the same columns and sets")
        for digits, own in zip(part.sets, self._sets, strict=True):
            own.append(digits)
        flags = {IN_SET.format(n): [bit == "1" for bit in own] for n, own in enumerate(part.sets)}
        self._engine.lay(NAME, part.columns, flags, AT, start=self._rows)
        self._rows += part.rows

    def done(self) -> Laid:
        """The whole list; what tells its rows apart is where each was read, or all of it."""
        sets = ["".join(own) for own in self._sets]
        for keys in (WHERE_FROM, self._columns):
            if set(keys) <= set(self._columns) and self._tell_apart(keys):
                return Laid(self._rows, self._columns, keys, sets, ())
        return Laid(self._rows, self._columns, self._columns, sets, self._likes())

    def _likes(self) -> Sequence[int]:
        names = [identifier(name) for name in self._columns]
        every, at = ", ".join(names), identifier(AT)
        self._engine.keep(
            ONCE,
            f"SELECT {every}, ROW_NUMBER() OVER (ORDER BY MIN({at})) - 1 AS {at} "
            f"FROM {identifier(NAME)} GROUP BY {every}",
        )
        same = " AND ".join(f"l.{one} IS NOT DISTINCT FROM o.{one}" for one in names)
        _, rows = self._engine.rows(
            f"SELECT o.{at} FROM {identifier(NAME)} l JOIN {identifier(ONCE)} o ON {same} "
            f"ORDER BY l.{at}"
        )
        return [like for (like,) in rows]

    def _tell_apart(self, keys: Sequence[str]) -> bool:
        names = ", ".join(map(identifier, keys))
        _, rows = self._engine.rows(
            f"SELECT COUNT(*) FROM (SELECT DISTINCT {names} FROM {identifier(NAME)})"
        )
        return rows == [(self._rows,)]


def forget(engine: Engine) -> None:
    """Let the list go."""
    engine.forget(NAME)
    engine.forget(ONCE)


def counted(
    engine: Engine, wanted: Sequence[tuple[int, Sequence[str]]]
) -> list[Mapping[Labels, int]]:
    """How many rows of each set bear which labels of its columns; missing is the empty text."""
    found: list[dict[Labels, int]] = [{} for _ in wanted]
    for start in range(0, len(wanted), TOGETHER):
        parts = []
        for number, (of_set, by) in enumerate(wanted[start : start + TOGETHER], start):
            labels = ", ".join(f"COALESCE({identifier(name)}, '')" for name in by)
            parts.append(
                f"SELECT {number}, [{labels}]::VARCHAR[], COUNT(*) FROM {identifier(NAME)} "
                f"WHERE {identifier(IN_SET.format(of_set))} GROUP BY ALL"
            )
        _, rows = engine.rows("\nUNION ALL\n".join(parts))
        for number, own, count in rows:
            found[number][tuple(own)] = count
    return list(found)
