"""What the city planned to spend and spent: a line for each programme, category and phase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from builders.demo.calendar import LAST_YEAR, fiscal_years
from builders.demo.chance import about, between, stream
from builders.demo.money import plain, rounded
from builders.demo.organisation import CATEGORIES, DEPARTMENTS, FUNDS, Department, Programme
from builders.demo.places import Place

DOLLARS_PER_RESIDENT = 2900
GROWTH = 1.034  # a year
SNOW_WINTERS = {2019: 1.3, 2022: 1.38, 2024: 1.22}  # what they did to the snow budget
# Until when the books of the last year are written up: eleven of its twelve months.
BOOKED = 0.905
NOT_KNOWN = "n/a"
# What is bought for one neighbourhood at a time: the care of its parks, the upkeep of its library.
LOCAL = frozenset({("3201", "5300"), ("4101", "5300")})
HEADER = (
    "year", "phase", "fund_code", "fund", "department_code", "department", "programme_code",
    "programme", "category_code", "category", "neighbourhood", "amount",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One amount, in cents; None where it is not known yet."""

    year: int
    phase: str
    department: Department
    programme: Programme
    category: tuple[str, str]
    cents: int | None
    neighbourhood: str = ""  # where it is spent, if it is for one alone

    def row(self) -> tuple[str, ...]:
        """The line as the file shows it."""
        return (
            str(self.year),
            self.phase,
            self.programme.fund,
            FUNDS[self.programme.fund],
            self.department.code,
            self.department.name,
            self.programme.code,
            self.programme.name,
            *self.category,
            self.neighbourhood,
            NOT_KNOWN if self.cents is None else plain(self.cents),
        )


def expenditure(seed: int, population: int, years: int) -> tuple[Line, ...]:
    """Every line: four phases of the years that are over, and next year's plan."""
    rng = stream(seed, "expenditure")
    lines: list[Line] = []
    size = population * DOLLARS_PER_RESIDENT * 100.0
    for _ in range(years - 1):
        size /= GROWTH
    whole = sum(department.share for department in DEPARTMENTS)
    for year in (*fiscal_years(years), LAST_YEAR + 1):
        for department in DEPARTMENTS:
            strain = department.strain + about(rng, 0, 0.015)
            for programme in department.programmes:
                money = size * department.share / whole * programme.share / 100
                lines += _programme(rng, year, department, programme, money, strain)
        size *= GROWTH
    return tuple(lines)


def _programme(
    rng: Random,
    year: int,
    department: Department,
    programme: Programme,
    money: float,
    strain: float,
) -> Iterator[Line]:
    for code, name, office, crew in CATEGORIES:
        asked = rounded(money * (crew if department.crews else office) / 100, 100)
        adopted = rounded(asked * about(rng, 0.992, 0.02), 100)
        changed = rng.random() < 0.3
        amended = rounded(adopted * about(rng, 1.004, 0.03), 100) if changed else adopted
        snow = SNOW_WINTERS.get(year, 0.93) if programme.name == "Snow and ice" else 1.0
        spent = int(amended * strain * snow * about(rng, 1, 0.02)) + int(between(rng, 0, 100))
        booked: int | None = spent
        if year == LAST_YEAR:
            booked = int(spent * BOOKED)
            if programme.fund == "210" and code == "5600":
                booked = None  # the grant's own books are not closed
        amounts: list[tuple[str, int | None]] = [("proposed", asked), ("adopted", adopted)]
        if year <= LAST_YEAR:
            amounts += [("amended", amended), ("actual", booked)]
        for phase, cents in amounts:
            yield Line(year, phase, department, programme, (code, name), cents)


def by_neighbourhood(lines: Iterable[Line], hoods: Sequence[Place]) -> Iterator[Line]:
    """The lines, those that are spent place by place split by people; no cent is lost."""
    people = sum(hood.population for hood in hoods)
    for line in lines:
        if (line.programme.code, line.category[0]) not in LOCAL or line.cents is None:
            yield line
            continue
        left = line.cents
        for hood in hoods[:-1]:
            share = line.cents * hood.population // people
            left -= share
            yield replace(line, cents=share, neighbourhood=hood.name)
        yield replace(line, cents=left, neighbourhood=hoods[-1].name)


def totals(lines: tuple[Line, ...]) -> dict[tuple[int, str], int]:
    """Year and phase to cents: the control totals."""
    sums: dict[tuple[int, str], int] = {}
    for line in lines:
        key = (line.year, line.phase)
        sums[key] = sums.get(key, 0) + (line.cents or 0)
    return sums


def adopted_by_fund(lines: tuple[Line, ...]) -> dict[tuple[int, str], int]:
    """Year and fund code to the cents adopted: what the revenue has to pay for."""
    sums: dict[tuple[int, str], int] = {}
    for line in lines:
        if line.phase == "adopted":
            key = (line.year, line.programme.fund)
            sums[key] = sums.get(key, 0) + (line.cents or 0)
    return sums
