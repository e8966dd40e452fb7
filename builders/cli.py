"""The commands and their words; no logic.

Exit codes: 0 all is well, 1 the data hold an error (or the finished site a fault), 2 the command
or the settings are wrong.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from builders import __version__
from builders.problem_words import WORDS
from builders.problems import PortalError, Problem, Report
from builders.terminal import (
    ERR,
    OUT,
    progress_shown,
    show_problems,
    show_summary,
    summary_of,
)
from builders.wording.nearest import nearest

# Material's notice about its own future is not about the portal.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

DATA_EXIT_CODE = 1
COMMAND_EXIT_CODE = 2

app = typer.Typer(
    name="lightwell",
    help="Make an open-data transparency portal from a folder of published files.\n\n"
    "Exit codes: 0 all is well; 1 the data hold an error; 2 the command or a setting is wrong.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

ConfigFile = Annotated[
    Path,
    typer.Option("--config", "-f", metavar="FILE", help="The portal's settings file."),
]
DEFAULT_CONFIG = Path("mkdocs.yml")


@contextmanager
def problems_told() -> Iterator[None]:
    """Print a portal's problems instead of a traceback, and leave with their exit code."""
    try:
        yield
    except PortalError as error:
        show_problems(error.problems)
        ERR.print(f"\n{summary_of(error.problems)} Nothing was changed.")
        raise typer.Exit(error.exit_code) from None


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        OUT.print(f"lightwell {__version__}")
        raise typer.Exit


@app.callback()
def lightwell(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Take the options that stand before a command."""
    del version
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)


@app.command()
def validate(
    datasets: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DATASET…]", help="Names of datasets or paths of their folders."),
    ] = None,
    config: ConfigFile = DEFAULT_CONFIG,
) -> None:
    """Check the datasets, all or those named, and say in plain words what is wrong.

    Nothing is built. Exit code 1 if there is an error.
    """
    from builders.portal import validate_portal
    from builders.website.running import settings_of

    with problems_told():
        with progress_shown():
            report = validate_portal(settings_of(config), tuple(datasets or ()))
        show_problems(report.problems, OUT)
        OUT.print()
        show_summary(report)
    if not report.is_sound:
        raise typer.Exit(DATA_EXIT_CODE)


@app.command()
def build(
    config: ConfigFile = DEFAULT_CONFIG,
    *,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse to publish on any warning of mkdocs.")
    ] = False,
) -> None:
    """Check the datasets and build the portal.

    The site that stands is replaced in one step when the new one is complete, or left as it is.
    """
    from builders.website.abort import PortalAbort
    from builders.website.running import build_site

    with problems_told():
        try:
            with progress_shown():
                built = build_site(config, strict=strict)
        except PortalAbort as abort:
            raise abort.error from None
    folder = os.path.relpath(built)
    OUT.print(f"The portal is in {escape(folder)}/. Open {escape(folder)}/index.html in a browser.")


@app.command()
def serve(
    config: ConfigFile = DEFAULT_CONFIG,
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port of the address.")] = 8000,
) -> None:
    """Build the portal, show it at an address of this machine, and build again on every change."""
    from builders.website.abort import PortalAbort
    from builders.website.running import serve_site

    with problems_told():
        try:
            serve_site(config, port)
        except PortalAbort as abort:
            raise abort.error from None


@app.command()
def inspect(
    folder: Annotated[Path, typer.Argument(help="The folder of the finished site.")] = Path(
        "public"
    ),
) -> None:
    """Inspect a finished site: links, figures, names for screen readers, checksums."""
    from builders.website.inspections import inspect_site

    with problems_told():
        if not (folder / "index.html").is_file():
            raise PortalError([Problem("site-not-found", file=str(folder))], COMMAND_EXIT_CODE)
        with progress_shown():
            problems = tuple(inspect_site(folder))
        show_problems(problems, OUT)
        report = Report(problems)
        OUT.print(f"Inspected {escape(str(folder))}. {summary_of(problems)}")
    if not report.is_sound:
        raise typer.Exit(DATA_EXIT_CODE)


@app.command()
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


@app.command()
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


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
