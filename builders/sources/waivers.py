"""Warnings that a steward has looked at and lets stand, with the reason and the day it ends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from builders.problem_words import WORDS
from builders.problems import Problem
from builders.sources.markup import Markup, Path, as_text
from builders.sources.validation import dotted
from builders.wording.nearest import did_you_mean

AT: Path = ("lightwell", "waivers")
WAIVABLE = "warning"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One entry of ``waivers``; ``file`` (from the dataset's folder) and ``column`` narrow it.

    ``said_in`` and ``row`` are where the descriptor says it.
    """

    code: str
    reason: str
    until: str  # ISO date: the last day on which it holds
    file: str = ""
    column: str = ""
    said_in: str = ""
    row: int | None = None

    def problem(self, code: str, found: str, wanted: str = "", hint: str = "") -> Problem:
        """A problem of that code about the waiver itself."""
        return Problem(code, self.said_in, self.row, dotted(AT), found, wanted, hint)


def waivers_of(markup: Markup, file: str) -> tuple[Waiver, ...]:
    """The waivers of a descriptor that has passed the JSON Schema."""
    return tuple(
        Waiver(
            code=said["code"],
            reason=said["reason"],
            until=said["until"],
            file=as_text(said.get("file")),
            column=as_text(said.get("column")),
            said_in=file,
            row=markup.line((*AT, index)),
        )
        for index, said in enumerate(_listed(markup))
    )


def waiver_problems(markup: Markup, file: str) -> Iterator[Problem]:
    """Waivers of what is no problem or cannot be waived, and days that do not exist."""
    for index, said in enumerate(_listed(markup)):
        code, until = said["code"], said["until"]
        at = (*AT, index, "code")
        where = (file, markup.line(at), dotted(at), code)
        if code not in WORDS:
            yield Problem("waiver-unknown-code", *where, hint=did_you_mean(code, WORDS))
        elif WORDS[code].severity != WAIVABLE:
            yield Problem("waiver-not-a-warning", *where, wanted=WORDS[code].severity)
        try:
            date.fromisoformat(until)
        except ValueError:
            at = (*AT, index, "until")
            yield Problem("day-not-in-calendar", file, markup.line(at), dotted(at), until)


def _listed(markup: Markup) -> list[Mapping[str, Any]]:
    listed: list[Mapping[str, Any]] = markup.value.get("lightwell", {}).get("waivers", [])
    return listed
