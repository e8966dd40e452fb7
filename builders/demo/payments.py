"""Payments to suppliers, month by month: who is paid by which department, and what for.

Every supplier is invented. No person is among them: a real list would have some, and each would
be the steward's to answer for.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from builders.demo.calendar import TODAY, months
from builders.demo.chance import Weighted, about, one_of, stream, whole
from builders.demo.money import plain
from builders.demo.organisation import DEPARTMENTS
from builders.demo.suppliers import SUPPLIERS, Supplier

HEADER = (
    "payment_number", "payment_date", "supplier", "department_code", "department", "purpose",
    "expense_type", "amount_usd",
)  # fmt: skip
CREDIT_NOTE = 0.02
WITHOUT_PURPOSE = 0.01
SPLIT = 0.05  # of the payments stand on two lines, one a purpose
# More is paid at the end of the fiscal year.
_BUSY = (8, 8, 10, 9, 10, 14, 7, 8, 9, 9, 9, 12)
_SIZES = Weighted((1, 2, 4, 9, 20), (30, 30, 22, 13, 5))


def payments(seed: int, count: int, years: int) -> Iterator[tuple[str, ...]]:
    """About that many payments over the fiscal years, in the order of their days."""
    rng = stream(seed, "payments")
    every = months(years)
    so_far = done = 0
    weight = sum(_BUSY[month - 1] for _, month in every)
    for year, month in every:
        so_far += _BUSY[month - 1]
        until = count * so_far // weight
        days = sorted(_day(rng, year, month) for _ in range(until - done))
        for number, day in enumerate(days, start=done + 1):
            yield from _payment(rng, number, day)
        done = until


def _day(rng: Random, year: int, month: int) -> date:
    """A working day of the month; suppliers are paid twice a week."""
    first = date(year, month, 1)
    day = first + timedelta(days=whole(rng, 0, 27))
    day -= timedelta(days=(day.weekday() - 1) % 7 % 3)
    return min(max(day, first), TODAY)


def _payment(rng: Random, number: int, day: date) -> Iterator[tuple[str, ...]]:
    supplier = Weighted(SUPPLIERS, [one.weight for one in SUPPLIERS]).draw(rng)
    code = one_of(rng, supplier.departments)
    department = next(one.name for one in DEPARTMENTS if one.code == code)
    parts = 2 if rng.random() < SPLIT else 1
    for _ in range(parts):
        purpose = "" if rng.random() < WITHOUT_PURPOSE else one_of(rng, supplier.purposes)
        yield (
            f"P{number:06d}", day.isoformat(), supplier.name, code, department, purpose,
            supplier.sort, plain(_cents(rng, supplier)),
        )  # fmt: skip


def _cents(rng: Random, supplier: Supplier) -> int:
    cents = int(about(rng, supplier.dollars, supplier.dollars * 0.3) * 100) * _SIZES.draw(rng)
    return -(cents // 6) if rng.random() < CREDIT_NOTE else cents
