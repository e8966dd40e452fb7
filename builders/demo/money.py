"""Money as whole cents: sums are exact, and a total in a descriptor is met to the cent."""

from __future__ import annotations


def plain(cents: int) -> str:
    """As accounts write it: ``-1234.50``."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def dollars(cents: int) -> str:
    """As a spreadsheet shows it: ``$1,234.50``, and ``($1,234.50)`` for less than nothing."""
    shown = f"${abs(cents) // 100:,}.{abs(cents) % 100:02d}"
    return f"({shown})" if cents < 0 else shown


def rounded(cents: float, to_dollars: int) -> int:
    """The amount, rounded to whole steps of that many dollars."""
    return int(cents / (to_dollars * 100) + 0.5) * to_dollars * 100
