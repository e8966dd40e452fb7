"""Who is asked: a person at a terminal, or nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Row = tuple[str, ...]


def _silent(_question: str, default: str) -> str:
    return default


@dataclass(frozen=True, slots=True)
class Person:
    """How to ask and how to tell. ``asks`` is false where every answer is the default."""

    tell: Callable[[str], None]
    show: Callable[[Row, Sequence[Row]], None]
    ask: Callable[[str, str], str] = _silent
    asks: bool = False
