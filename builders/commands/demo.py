"""Write a fictional city."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from builders.commands.common import problems_told
from builders.terminal import OUT


def demo(
    folder: Annotated[Path, typer.Argument(help="The portal's folder.")] = Path(),
    places: Annotated[int, typer.Option(min=1, max=2000, help="Neighbourhoods.")] = 16,
    requests: Annotated[int, typer.Option(min=0, help="Requests for service.")] = 6000,
    projects: Annotated[int, typer.Option(min=0, help="Projects.")] = 60,
    years: Annotated[int, typer.Option(min=1, max=50, help="Fiscal years up to 2025.")] = 4,
    seed: Annotated[int, typer.Option(help="Another number makes another city.")] = 1,
) -> None:
    """Write a fictional city's datasets, and settings and pages where there are none.

    The same numbers give the same bytes. Datasets of the same names are replaced.
    """
    from builders.demo import write_demo
    from builders.demo.starter import write_starter

    with problems_told():
        write_demo(folder / "datasets", places, requests, projects, years, seed)
        written = write_starter(folder)
    OUT.print(f"Wrote a fictional city into {escape(str(folder / 'datasets'))}/.")
    if written:
        OUT.print(f"Wrote {', '.join(written)} to start from. Next: lightwell build")
