"""Explain a problem by its code."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from builders.commands.common import COMMAND_EXIT_CODE
from builders.problem_words import WORDS
from builders.terminal import ERR, OUT
from builders.wording.nearest import nearest


def explain(
    code: Annotated[
        str, typer.Argument(help="The code in brackets at the end of a message, or 'all'.")
    ],
) -> None:
    """Explain the code of a problem: what it means and how to mend it."""
    if code == "all":
        for each, known in WORDS.items():
            OUT.print(f"{each}: {escape(known.title)}")
        return
    words = WORDS.get(code.strip("[]"))
    if words is None:
        near = nearest(code, WORDS)
        hint = f" Did you mean “{near}”?" if near else ""
        ERR.print(escape(f"There is no code “{code}”.{hint} `lightwell explain all` lists them."))
        raise typer.Exit(COMMAND_EXIT_CODE)
    OUT.print(f"[bold]{escape(words.title)}[/bold] ({words.severity})\n")
    OUT.print(escape(words.meaning))
    OUT.print(f"\nWhat to do: {escape(words.remedy)}")
