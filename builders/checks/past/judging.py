"""Whether an earlier version may be given away: it must be sound, and expose nobody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import duckdb

from builders.checks.datasets import check_dataset
from builders.checks.personal.gate import guard
from builders.problems import Severity
from builders.sources.answers import Disclosure
from builders.sources.dataset import Dataset, Shape

ANSWERED = (
    "its files hold what is left out of this dataset or made coarser today, to protect people"
)
ANSWERED_THEN = "its own descriptor left something out or made it coarser, to protect people"
PERSONAL = "columns of its files look personal, and no descriptor has answered for them"
FAULTY = "the checks find errors in it, with which it would not be published"


def kept_back(
    connection: duckdb.DuckDBPyConnection,
    past: Dataset,
    now: Dataset,
    shape: Shape,
    cache: Path,
) -> str:
    """Why an earlier version's files are not given away, in words; nothing where they are.

    What the present answers hide, and what the answers of the time hid, stays hidden: a file that
    was cleaned since must not come back through its history.
    """
    if now.disclosure.hides_originals:
        return ANSWERED
    if past.disclosure.hides_originals:
        return ANSWERED_THEN
    answers = {**past.disclosure.answers, **now.disclosure.answers}
    answered = replace(past, disclosure=Disclosure(answers))
    check = check_dataset(connection, answered, shape, cache, is_past=True)
    gate = guard(connection, answered, shape, check)
    looked_through = len(check.texts) == len(past.resources)
    if any(p.severity is Severity.ERROR for p in gate.problems if p.code != NO_COLUMN):
        return PERSONAL
    return "" if check.is_sound and looked_through else FAULTY


# The present descriptor may answer for a column that there was not yet.
NO_COLUMN = "answer-for-no-column"
