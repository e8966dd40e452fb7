"""Where the city's money comes from: a row for each source, a column for each year and phase.

The finance office keeps this table wide, and with a row of totals at the end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builders.demo.calendar import LAST_YEAR, fiscal_years
from builders.demo.chance import about, stream
from builders.demo.expenditure import BOOKED
from builders.demo.money import dollars, rounded
from builders.demo.organisation import BALANCE, FUNDS, REVENUE_SOURCES

TOTALS_ROW = "Total, all funds"


@dataclass(frozen=True, slots=True)
class Wide:
    """A column of amounts."""

    title: str
    year: int
    phase: str


@dataclass(frozen=True, slots=True)
class Revenue:
    """The table: its columns of amounts, and the cents of each source."""

    columns: tuple[Wide, ...]
    rows: tuple[tuple[tuple[str, str, str, str], tuple[int, ...]], ...]

    def totals(self) -> tuple[int, ...]:
        """The cents of each column."""
        return tuple(
            sum(cents[number] for _, cents in self.rows) for number in range(len(self.columns))
        )

    def table(self) -> list[tuple[str, ...]]:
        """The table as the file shows it, the header first and the totals last."""
        header = ("Fund code", "Fund", "Source code", "Source")
        return [
            (*header, *(column.title for column in self.columns)),
            *((*words, *map(dollars, cents)) for words, cents in self.rows),
            ("", "", "", TOTALS_ROW, *map(dollars, self.totals())),
        ]


def columns(years: int) -> tuple[Wide, ...]:
    """Adopted and actual for each year, and next year's adopted budget."""
    pairs = [
        Wide(f"FY{year} {phase}", year, phase)
        for year in fiscal_years(years)
        for phase in ("adopted", "actual")
    ]
    return (*pairs, Wide(f"FY{LAST_YEAR + 1} adopted", LAST_YEAR + 1, "adopted"))


def revenue(seed: int, spending: Mapping[tuple[int, str], int], years: int) -> Revenue:
    """The table that pays for the spending adopted: to the cent, in each year and fund."""
    rng = stream(seed, "revenue")
    wide = columns(years)
    rows: list[tuple[tuple[str, str, str, str], tuple[int, ...]]] = []
    for fund, name in FUNDS.items():
        sources = [source for source in REVENUE_SOURCES if source.fund == fund]
        left = {column: spending[column.year, fund] for column in wide if column.phase == "adopted"}
        for source in sources:
            cells: list[int] = []
            for column in wide:
                if column.phase == "adopted":
                    planned = spending[column.year, fund] * source.share / 1000
                    cents = rounded(abs(planned) * about(rng, 1, 0.006), 1000)
                    cents = cents if source.share > 0 else -cents
                    left[column] -= cents
                else:
                    cents = int(cells[-1] * about(rng, 1.006, source.swing))
                    cents = int(cents * BOOKED) if column.year == LAST_YEAR else cents
                cells.append(cents)
            rows.append(((fund, name, source.code, source.name), tuple(cells)))
        rows.append(((fund, name, *BALANCE), _from_balance(wide, left)))
    return Revenue(wide, tuple(rows))


def _from_balance(wide: tuple[Wide, ...], left: Mapping[Wide, int]) -> tuple[int, ...]:
    """What the fund's balance gives: the rest of the plan; the same amount is then taken."""
    by_year = {column.year: cents for column, cents in left.items()}
    return tuple(by_year[column.year] for column in wide)
