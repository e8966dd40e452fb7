"""Begin a city's own portal."""

from __future__ import annotations

import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.markup import escape

from builders.commands.common import problems_told
from builders.commands.dialogue import ask_line, tell
from builders.terminal import OUT

if TYPE_CHECKING:
    from builders.starting import Answers


def new(  # noqa: PLR0913 - one for each option
    folder: Annotated[Path, typer.Argument(help="The new portal's folder.")],
    *,
    city: Annotated[str, typer.Option(help="The city's name.")] = "",
    address: Annotated[str, typer.Option(help="Where the portal will stand: https://…")] = "",
    language: Annotated[str, typer.Option(help="The language's code, such as en or es.")] = "",
    currency: Annotated[str, typer.Option(help="Three letters, such as USD.")] = "",
    fiscal_year_starts: Annotated[int, typer.Option(help="A month, 1 to 12.")] = 0,
    publisher: Annotated[str, typer.Option(help="The office that publishes it.")] = "",
    contact: Annotated[str, typer.Option(help="An e-mail address or a web page.")] = "",
    place_word: Annotated[str, typer.Option(help="One part of the city: ward, barrio…")] = "",
    places_word: Annotated[str, typer.Option(help="Several of them.")] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")] = False,
) -> None:
    """Begin a city's own portal: settings, pages, workflow and a README; it builds at once.

    On a terminal it asks for what no option says. Nothing that stands in the folder is changed.
    """
    from builders.starting import Answers, checked, write_repository

    given = {
        "city": city,
        "address": address,
        "language": language,
        "currency": currency,
        "fiscal_year_starts": fiscal_year_starts,
        "publisher": publisher,
        "contact": contact,
        "place_word": place_word,
        "places_word": places_word,
    }
    said: dict[str, Any] = {name: value for name, value in given.items() if value}
    answers = replace(Answers(), **said)
    with problems_told():
        if not yes and sys.stdin.isatty():
            answers = _asked(answers, frozenset(said))
        written = write_repository(folder, checked(answers))
    OUT.print(f"Wrote {escape(', '.join(written))} into {escape(str(folder))}/.")
    OUT.print(f"Next: cd {escape(str(folder))}, then lightwell add FILE, then lightwell serve.")


def _asked(answers: Answers, known: frozenset[str]) -> Answers:
    """The answers, with a person's for each question that no option answered."""
    from builders.starting import QUESTIONS

    tell("Press Enter where the answer in brackets will do. All of it can be changed later.")
    for field in fields(answers):
        if field.name in known:
            continue
        default = getattr(answers, field.name)
        text = ask_line(QUESTIONS[field.name], str(default)).strip()
        number = isinstance(default, int) and text.isascii() and text.isdecimal()
        said: dict[str, Any] = {field.name: int(text) if number else text}
        answers = replace(answers, **said)
    return answers
