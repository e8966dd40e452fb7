"""What a steward decided about columns that may tell of a person, and about small counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from builders.problems import Problem
from builders.sources.markup import Markup, as_text
from builders.sources.validation import dotted

WAYS = ("publish", "drop", "round", "generalise", "suppress")
# Only these kinds have rows that stand for people; the rows of the others are public facts.
COUNTED_KINDS = frozenset({"requests", "indicators"})
# What an answer needs beside its reason: any one of these keys.
NEEDS = {"round": ("decimals", "step"), "generalise": ("to",), "suppress": ("below",)}


@dataclass(frozen=True, slots=True)
class Answer:
    """How one column is published.

    ``way`` is publish (as it is), drop (not at all), round (numbers, to ``decimals`` or to a
    multiple of ``step``), generalise (``to`` the place, the month or the year) or suppress (values
    that stand in fewer than ``below`` rows of the file are left out).
    """

    column: str
    way: str
    reason: str
    decimals: int = 0
    step: Decimal | None = None
    to: str = ""
    below: int = 0

    @property
    def hides(self) -> bool:
        """Whether anything of the column is left out or made coarser."""
        return self.way != "publish"


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A dataset's answers by column; counts below ``threshold`` are not published, 0 for none."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    threshold: int = 0
    reason: str = ""

    @property
    def hidden(self) -> tuple[Answer, ...]:
        """The answers by which something is left out or made coarser."""
        return tuple(answer for answer in self.answers.values() if answer.hides)

    @property
    def hides_originals(self) -> bool:
        """Whether the files as the steward gave them would show what is to be hidden."""
        return bool(self.hidden) or self.hides_rows

    @property
    def hides_rows(self) -> bool:
        """Whether single rows are not published: from them small counts could be counted again."""
        return self.threshold > 0

    def of(self, column: str) -> Answer | None:
        """The answer for a column; as in SQL, case makes no difference."""
        own = column.casefold()
        return next((a for name, a in self.answers.items() if name.casefold() == own), None)

    def hiding(self, column: str) -> Answer | None:
        """The answer for a column, where it leaves something out or makes it coarser."""
        answer = self.of(column)
        return answer if answer is not None and answer.hides else None


def disclosure_of(block: Mapping[str, Any]) -> Disclosure:
    """The answers of a lightwell block that has passed the JSON Schema."""
    said = block.get("disclosure", {})
    columns = said.get("columns", {})
    return Disclosure(
        {as_text(column): _answer(as_text(column), one) for column, one in columns.items()},
        int(said.get("threshold", 0)),
        as_text(said.get("reason")),
    )


def _answer(column: str, said: Mapping[str, Any]) -> Answer:
    return Answer(
        column,
        said["answer"],
        said["reason"],
        decimals=int(said.get("decimals", 0)),
        step=Decimal(as_text(said["step"])) if "step" in said else None,
        to=as_text(said.get("to")),
        below=int(said.get("below", 0)),
    )


def answer_problems(
    markup: Markup, block: Mapping[str, Any], kind: str, file: str
) -> Iterator[Problem]:
    """Answers that lack what they need, and a threshold where rows are public facts."""
    said = block.get("disclosure", {})
    for column, answer in said.get("columns", {}).items():
        needs = NEEDS.get(answer["answer"], ())
        if needs and not any(key in answer for key in needs):
            path = ("lightwell", "disclosure", "columns", column)
            wanted = " or ".join(needs)
            yield Problem(
                "answer-incomplete",
                file,
                markup.line(path),
                dotted(path),
                answer["answer"],
                wanted,
            )
    if "threshold" in said and kind not in COUNTED_KINDS:
        at = ("lightwell", "disclosure", "threshold")
        wanted = ", ".join(sorted(COUNTED_KINDS))
        yield Problem("threshold-not-for-kind", file, markup.line(at), dotted(at), kind, wanted)
