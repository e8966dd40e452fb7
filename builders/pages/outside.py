"""The programs of others that the site is held against, as a table with what each found."""

from __future__ import annotations

from dataclasses import dataclass

from builders.pages.parts import Column, Grid
from builders.pages.pieces import Away, Code, Name, Noted, Piece, phrase
from builders.releases.outside.results import PUBLISHED, Outside, Result


@dataclass(frozen=True, slots=True)
class Outsiders:
    """A sentence that says whether they were run on these data, and the table."""

    told: Piece
    grid: Grid


def outsiders_of(outside: Outside | None) -> Outsiders | None:
    """All of them, each with its result; None where nothing is known of them."""
    if outside is None:
        return None
    told = (
        "These programs, which others wrote, were run on a site of these very data."
        if outside.is_run
        else "These programs, which others wrote, were not run on this version of the data: they "
        "are larger than all that makes this site. The tests of Lightwell, which makes it, run "
        "them on a demonstration city. To run one yourself, follow its name, take the version "
        "that is told, and give it the files that it checks."
    )
    return Outsiders(
        told,
        Grid(
            caption="Held against programs of others",
            columns=tuple(
                Column(title)
                for title in ("Program", "Result", "What it checks", "Files", "Version")
            ),
            rows=tuple(_row(number, one) for number, one in enumerate(outside.results)),
        ),
    )


def _row(number: int, one: Result) -> tuple[Piece, ...]:
    own = one.outsider
    return (
        Away(Name(own.name), own.source),
        _said(number, one),
        Name(own.checks[0].upper() + own.checks[1:]),  # with the number of a standard in its name
        Code(own.files),
        Code(one.version or own.versions),
    )


def _said(number: int, one: Result) -> Piece:
    if one.faults is None:
        if one.absent:
            return phrase("Not run: {tool} was not there", tool=Code(one.absent))
        return "Not run on this version of the data"
    if one.faults == 0:
        return "Nothing wrong"
    faults = Noted(one.faults, PUBLISHED, f"/validators/{number}/faults")
    return phrase("{n} " + ("fault" if one.faults == 1 else "faults"), n=faults)
