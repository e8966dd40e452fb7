"""One thing that is wrong, where it stands, and what to do about it.

A ``Problem`` is a value: checks yield them, commands print them, pages publish them.
Its words are not here but in ``problem_words/``, one entry a code, so that a person
who writes well can mend them without reading code.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from builders.problem_words import WORDS, Words


class Severity(StrEnum):
    """How much a problem weighs: an error stops the build, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong.

    ``file`` is a path from the portal's folder, with forward slashes. ``row`` is the row as a
    spreadsheet shows it: the header is row 1. ``found`` is what stands there, ``wanted`` what was
    expected in its place, ``hint`` a near match or a remedy special to this case. ``rows`` are all
    the rows in which the same stands, where there are several; ``row`` is the first of them.
    ``unmasked`` is the same with what stands in a cell that is hidden from everyone but whoever has
    the file: only a terminal may show it.
    """

    code: str
    file: str = ""
    row: int | None = None
    column: str = ""
    found: str = ""
    wanted: str = ""
    hint: str = ""
    rows: tuple[int, ...] = ()
    unmasked: Problem | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Refuse a code that has no words: it could not be explained to anyone."""
        if self.code not in WORDS:
            raise KeyError(self.code)

    @property
    def words(self) -> Words:
        """The words that go with the code."""
        return WORDS[self.code]

    @property
    def severity(self) -> Severity:
        """How much the problem weighs."""
        return Severity(self.words.severity)

    @property
    def count(self) -> int:
        """In how many rows it stands; 1 where it is not about rows."""
        return max(1, len(self.rows))

    @property
    def noun(self) -> str:
        """What the file consists of: rows, lines of a descriptor, features of a map."""
        _, dot, ending = self.file.rpartition(".")
        return NOUNS.get(ending.lower(), "row") if dot else "row"

    @property
    def where(self) -> str:
        """The place in words, such as ``datasets/budget/lines.csv, row 12, amount``."""
        return ", ".join(part for part in (self.file, self.spot) if part)

    @property
    def spot(self) -> str:
        """The place within the file: ``row 12, amount``, or ``amount, 412 rows, first 12, 18``."""
        if len(self.rows) > 1:
            parts = (self.column, rows_in_words(self.rows, self.noun))
        else:
            parts = (f"{self.noun} {self.row:,}" if self.row is not None else "", self.column)
        return ", ".join(part for part in parts if part)

    @property
    def message(self) -> str:
        """What is wrong, in one sentence."""
        return self.words.sentence.format(
            found=shorten(self.found), wanted=self.wanted, column=self.column
        )

    @property
    def remedy(self) -> str:
        """What to do about it: the near match or special remedy first, then the general one."""
        fix = self.words.fix.format(
            found=shorten(self.found), wanted=self.wanted, column=self.column
        )
        return f"{self.hint} {fix}".strip()

    def __str__(self) -> str:
        """One line for a terminal."""
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.message} {self.remedy} [{self.code}]"


SHOWN = 3  # rows named of those in which one problem stands
NOUNS = {"yaml": "line", "yml": "line", "json": "line", "geojson": "feature"}


def rows_in_words(rows: Sequence[int], noun: str = "row") -> str:
    """Rows as a list: ``row 12``, ``rows 12, 18``, ``412 rows, first 12, 18, 40``."""
    listed = ", ".join(f"{row}" for row in rows[:SHOWN])
    if len(rows) == 1:
        return f"{noun} {listed}"
    return f"{len(rows):,} {noun}s, first {listed}" if len(rows) > SHOWN else f"{noun}s {listed}"


def shorten(text: str, limit: int = 80) -> str:
    """Cut a cell's text to what a sentence can carry, control characters made visible."""
    shown = "".join(ch if ch.isprintable() else "\N{REPLACEMENT CHARACTER}" for ch in text)
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


@dataclass(frozen=True, slots=True)
class Withheld:
    """How many rows of a file are not published, for one reason."""

    reason: str
    rows: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """What became of each row of one file: rows read = rows published + rows withheld.

    ``dataset`` is empty for a file that stands in no portal.
    """

    dataset: str
    file: str
    rows_read: int
    rows_published: int
    withheld: tuple[Withheld, ...] = ()

    @property
    def balances(self) -> bool:
        """Whether every row is accounted for."""
        return self.rows_read == self.rows_published + sum(item.rows for item in self.withheld)


@dataclass(frozen=True, slots=True)
class Route:
    """Which way one file took through the checks.

    The screen vouches for most rows; ``sent`` of ``rows`` went on to frictionless for a verdict.
    ``whole`` says why all of them went, ``unscreened`` why none was held against a schema, in words
    that can stand behind "since"; both are empty where the file was screened. ``not_compared``
    says so why there was no earlier version to compare the file with.
    """

    file: str
    rows: int
    sent: int = 0
    whole: str = ""
    unscreened: str = ""
    columns: tuple[str, ...] = ()  # as the file's header calls them
    hidden: tuple[str, ...] = ()  # those of them whose cells no report may repeat
    not_compared: str = ""
    slow: str = ""  # why the file was read record by record, in words behind "since"


@dataclass(frozen=True, slots=True)
class Waived:
    """Warnings that a steward lets stand, up to and with the day ``until`` (ISO).

    ``file`` is the descriptor that says so; ``narrowed`` the file and column to which it is held.
    """

    dataset: str
    file: str
    code: str
    narrowed: str
    reason: str
    until: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class CorrectionMade:
    """A correction of a steward's that changed or left out rows, in words for everyone.

    ``file`` is where it is written, as its ``number``-th entry. What stands in columns that are
    left out to protect people is not in it.
    """

    dataset: str
    file: str
    number: int
    action: str
    where: str
    column: str
    was: str
    becomes: str
    reason: str
    provider: str
    day: str
    rows: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the checks found, with the account of every row and each file's route.

    Waived warnings are not among the problems.
    """

    problems: tuple[Problem, ...] = ()
    ledgers: tuple[Ledger, ...] = ()
    routes: tuple[Route, ...] = ()
    waived: tuple[Waived, ...] = ()
    corrected: tuple[CorrectionMade, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)

    @property
    def is_sound(self) -> bool:
        """Whether the portal may be built."""
        return not self.errors

    @property
    def has_warnings(self) -> bool:
        """Whether a warning is left that nobody has waived."""
        return any(p.severity is Severity.WARNING for p in self.problems)

    def under(self, folder: str) -> Report:
        """The part of the report about files under a folder (a path from the portal's folder)."""
        prefix = folder.rstrip("/") + "/"
        return Report(
            tuple(p for p in self.problems if p.file == folder or p.file.startswith(prefix)),
            tuple(entry for entry in self.ledgers if entry.file.startswith(prefix)),
            tuple(route for route in self.routes if route.file.startswith(prefix)),
            tuple(waived for waived in self.waived if waived.file.startswith(prefix)),
            tuple(made for made in self.corrected if made.file.startswith(prefix)),
        )

    def __add__(self, other: Report) -> Report:
        """Both reports, one after the other."""
        return Report(
            self.problems + other.problems,
            self.ledgers + other.ledgers,
            self.routes + other.routes,
            self.waived + other.waived,
            self.corrected + other.corrected,
        )


class PortalError(Exception):
    """The portal's own data or settings are at fault; carries every problem found.

    ``exit_code`` is 1 for bad data and 2 for a bad command or setting.
    """

    def __init__(self, problems: Iterable[Problem], exit_code: int = 1) -> None:
        """Keep the problems and the exit code for the command line."""
        self.problems = tuple(problems)
        self.exit_code = exit_code
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(slots=True)
class Collector:
    """Gathers problems while a stage runs on, so that all are told at once."""

    problems: list[Problem] = field(default_factory=list)

    def add(self, *problems: Problem) -> None:
        """Keep these problems."""
        self.problems.extend(problems)

    def __iter__(self) -> Iterator[Problem]:
        """The problems in the order in which they were found."""
        return iter(self.problems)
