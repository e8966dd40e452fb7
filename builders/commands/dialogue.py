"""How a command shows a table and asks for a line."""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import SIMPLE
from rich.markup import escape
from rich.prompt import Prompt
from rich.table import Table

from builders.terminal import OUT


def tell(text: str) -> None:
    """Print a line of plain text; nothing in it is markup."""
    OUT.print(escape(text))


def show_rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table: with rules on a terminal, with bars between cells elsewhere."""
    if not OUT.is_terminal:
        for row in (head, *rows):
            tell(" | ".join(row).strip(" |"))
        return
    widths = (max(map(len, column)) + 3 for column in zip(head, *rows, strict=True))
    if sum(widths) > OUT.width:
        _show_stacked(head, rows)
        return
    table = Table(*map(escape, head), box=SIMPLE)
    for row in rows:
        table.add_row(*map(escape, row))
    OUT.print(table, soft_wrap=False)


def _show_stacked(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table that the terminal is too narrow for: a row a paragraph, nothing cut off."""
    for number, name, *cells in (head, *rows):
        said = " · ".join(cell for cell in cells if cell)
        OUT.print(f"{escape(number):>3} [bold]{escape(name)}[/bold]: {escape(said)}")


def ask_line(question: str, default: str) -> str:
    """Ask for a line; an end of the input is the default."""
    try:
        return Prompt.ask(
            escape(question), console=OUT, default=default, show_default=bool(default)
        )
    except EOFError:
        return default


def without_asking(_question: str, default: str) -> str:
    """Answer with the default."""
    return default
