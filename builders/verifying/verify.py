"""The verification from top to bottom: hold the site, read what it publishes, compare all of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from builders.problems import Problem
from builders.verifying.api_figures import api_figures
from builders.verifying.charts import charts
from builders.verifying.checksums import checksums
from builders.verifying.copies import copies
from builders.verifying.holding import Held, site_in_hand
from builders.verifying.ledgers import ledgers
from builders.verifying.lists import RowLists
from builders.verifying.page_numbers import page_numbers
from builders.verifying.published import Published, UnreadableError, read_published
from builders.verifying.recomputing import recompute
from builders.verifying.verdict import Tally, Verdict, found
from builders.verifying.versions import versions


def verify_site(path: Path) -> Verdict:
    """Verify the site of a folder or zip from itself alone.

    Raises PortalError (exit code 2) where there is no site that could be verified.
    """
    tally = Tally()
    with site_in_hand(path) as held:
        try:
            problems = found(_checks(held, read_published(held), tally))
        except UnreadableError as error:
            problem = Problem("site-file-unreadable", error.path, found=error.why)
            tally.add("stopped")
            problems = (problem, *found([_outside(held), checksums(held, tally)]))
    return Verdict(problems, tally.counts)


def _checks(held: Held, published: Published, tally: Tally) -> Iterator[Iterator[Problem]]:
    yield _outside(held)
    yield (Problem("site-file-unreadable", p, found=why) for p, why in published.damaged.items())
    lists = RowLists.of(held, published, tally)
    yield recompute(published, lists, tally)
    yield lists.others()
    yield page_numbers(held, published.figures, tally)
    yield charts(held, published.figures, tally)
    yield copies(held, published, tally)
    yield api_figures(held, published.figures, tally)
    yield ledgers(held, published, tally)
    yield versions(held, tally)
    yield checksums(held, tally)


def _outside(held: Held) -> Iterator[Problem]:
    for path in held.outside:
        yield Problem("site-link-outside", path)
