"""What became of a dataset's corrections: those that were made, and what is wrong with others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from builders.checks.correcting import Outcome
from builders.problems import CorrectionMade, Problem
from builders.sources.correction import Correction
from builders.sources.dataset import Dataset
from builders.wording.nearest import did_you_mean

NOT_SHOWN = "not shown, to protect people"


def corrections_made(dataset: Dataset, outcomes: Sequence[Outcome]) -> Iterator[CorrectionMade]:
    """Each correction that changed or left out any row, in the order in which they are written."""
    is_open = _published(dataset)
    for correction in dataset.corrections:
        rows = sum(one.rows for one in outcomes if one.correction is correction)
        if rows:
            yield CorrectionMade(
                dataset=dataset.id,
                file=correction.said_in,
                number=correction.number,
                action=correction.action,
                where=_place(is_open, correction),
                column=correction.column,
                was=_pairs(is_open, correction.wants, bare=bool(correction.column)),
                becomes=_shown(is_open, correction.column, correction.becomes),
                reason=correction.reason,
                provider=correction.provider,
                day=correction.day,
                rows=rows,
            )


def correction_findings(dataset: Dataset, outcomes: Sequence[Outcome]) -> Iterator[Problem]:
    """What is wrong with corrections, once all files that they are about have been read."""
    for correction in dataset.corrections:
        own = [one for one in outcomes if one.correction is correction]
        readable = [one for one in own if not one.missing]
        if own and not readable:
            missing = own[0].missing
            near = did_you_mean(missing, [name for one in own for name in one.columns])
            yield correction.problem("correction-column-unknown", missing, hint=near)
        elif own:
            yield from _judged(dataset, correction, readable)


def _judged(
    dataset: Dataset, correction: Correction, outcomes: Sequence[Outcome]
) -> Iterator[Problem]:
    rows = sum(one.rows for one in outcomes)
    other = next((one.other for one in outcomes if one.other is not None), None)
    open_here = _told(dataset)
    if rows and correction.rows not in (0, rows):
        yield correction.problem("correction-finds-too-many", f"{rows:,}", f"{correction.rows:,}")
    elif rows:
        return
    elif other is not None:
        found = other if all(map(open_here, correction.wants)) else NOT_SHOWN
        is_made = correction.action == "replace" and other == correction.becomes.strip()
        code = "correction-made-already" if is_made else "correction-finds-other"
        wanted = _pairs(open_here, correction.wants, bare=True)
        yield correction.problem(code, found, wanted)
    else:
        yield correction.problem("correction-finds-nothing", _place(open_here, correction))


IsOpen = Callable[[str], bool]


def _published(dataset: Dataset) -> IsOpen:
    """Whether what stands in a column may be shown to everyone."""
    own = dataset.disclosure
    return lambda column: not own.hides_rows and own.hiding(column) is None


def _told(dataset: Dataset) -> IsOpen:
    """Whether it may be said to whoever has the file and mends it.

    Where no row is published, what is wrong is covered when it is (``gate.py``), and not before.
    """
    return lambda column: dataset.disclosure.hiding(column) is None


def _place(is_open: IsOpen, correction: Correction) -> str:
    """The rows that a correction is about: ``row 12 of lines.csv``, ``ward is “4”``."""
    found = f"row {correction.row:,}" if correction.row is not None else ""
    found = found or _pairs(is_open, correction.where or correction.wants)
    return f"{found} ({correction.file})" if correction.file else found


def _pairs(is_open: IsOpen, cells: Mapping[str, str], *, bare: bool = False) -> str:
    """``ward is “4” and year is “2024”``, or the texts alone."""
    if bare:
        return ", ".join(_shown(is_open, column, text) for column, text in cells.items())
    told = (f"{column} is “{_shown(is_open, column, text)}”" for column, text in cells.items())
    return " and ".join(told)


def _shown(is_open: IsOpen, column: str, text: str) -> str:
    return text if is_open(column) else NOT_SHOWN
