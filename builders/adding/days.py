"""How the dates of a column are written, and which of two readings is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

ISO = re.compile(
    r"^[1-9]\d{3}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?)?$"
)
ISO_FORM = "iso"
_DAYS = (
    "%d/%m/%Y", "%m/%d/%Y", "%d/%m/%y", "%m/%d/%y", "%d.%m.%Y", "%d.%m.%y", "%d-%m-%Y",
    "%m-%d-%Y", "%d-%b-%y", "%d-%b-%Y", "%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y",
    "%Y/%m/%d", "%d-%m-%y", "%m-%d-%y", "%d %b %y", "%b %d %Y", "%d-%B-%Y", "%Y.%m.%d",
    "%A, %B %d, %Y", "%a, %d %b %Y",
)  # fmt: skip
_TIMES = ("", " %H:%M:%S", " %H:%M", " %I:%M:%S %p", " %I:%M %p", "T%H:%M:%S", "T%H:%M")
FORMS = tuple(day + time for day in _DAYS for time in _TIMES)
# What has no digit, or is longer than any date, is not tried.
LIKELY = re.compile(r"^(?=.*\d)[\w\s:/.,+-]{6,40}$")
MOST_FORMS = 3
TRIED = 60  # cells against which each form is tried before it is held against all
WIDER = 3  # times as many days: the reading that scatters the dates so is not the one meant
FIRST_YEAR, LAST_YEAR = 1800, 2200


@dataclass(frozen=True, slots=True)
class Dating:
    """How dates are written. ``forms`` are empty for ISO 8601; ``rival`` fits all cells too."""

    forms: tuple[str, ...] = ()
    rival: str = ""
    has_times: bool = False
    is_month: bool = False  # 2025-06 alone
    reason: str = ""


@cache
def parsed(cell: str, form: str) -> datetime | None:
    """The moment that a cell means in a form, or None."""
    try:
        if form == ISO_FORM:
            bare = re.sub(r"(?:Z|(?<=:\d\d)[-+]\d{2}:?\d{2})$", "", cell)
            moment = datetime.fromisoformat(bare) if ISO.match(cell) else None
        else:
            moment = datetime.strptime(cell, form)
    except ValueError:
        return None
    return moment if moment and FIRST_YEAR <= moment.year <= LAST_YEAR else None


def dating_of(cells: Mapping[str, int], least: float = 1.0) -> Dating | None:
    """How the cells are written if they are dates, all but ``1 - least`` of them."""
    likely = [cell for cell in cells if LIKELY.match(cell)]
    if not likely or len(likely) < len(cells) * least:
        return None
    if all(map(ISO.match, likely)) and all(parsed(cell, ISO_FORM) for cell in likely):
        return Dating((), "", _have_times(likely))
    forms = [form for form in (ISO_FORM, *FORMS) if any(parsed(c, form) for c in likely[:TRIED])]
    chosen = _cover(likely, forms)
    held = [cell for cell in likely if any(parsed(cell, form) for form in chosen)]
    if not chosen or len(held) < len(cells) * least:
        return None
    return _decided(likely, chosen, forms)


def _cover(cells: Sequence[str], forms: Sequence[str]) -> list[str]:
    """The fewest forms that together read the cells, the one that reads the most first."""
    left = set(cells)
    chosen: list[str] = []
    while left and len(chosen) < MOST_FORMS:
        reads = {form: {cell for cell in left if parsed(cell, form)} for form in forms}
        best = max(forms, key=lambda form: len(reads[form]), default="")
        if not best or not reads[best]:
            break
        chosen.append(best)
        left -= reads[best]
    return chosen


def _decided(cells: Sequence[str], chosen: list[str], forms: Sequence[str]) -> Dating:
    """Day first or month first, where both would do: the reading that scatters less."""
    times = _have_times(cells)
    rival = next((form for form in forms if _swapped(chosen[0]) == form), "")
    if not rival or not all(parsed(c, rival) for c in cells if parsed(c, chosen[0])):
        return Dating(_as_written(chosen), "", times)
    own, other = _spread(cells, chosen[0]), _spread(cells, rival)
    for form, width, wide in ((chosen[0], own, other), (rival, other, own)):
        if (width + 1) * WIDER <= wide:
            reason = f"the other reading would scatter them over {wide:,} days, not {width:,}"
            return Dating(_as_written([form, *chosen[1:]]), "", times, reason=reason)
    return Dating(_as_written(chosen), rival, times)


def _swapped(form: str) -> str:
    """The form with day and month changed over."""
    if "%d" not in form or "%m" not in form:
        return ""
    return form.replace("%d", "%_").replace("%m", "%d").replace("%_", "%m")


def _spread(cells: Sequence[str], form: str) -> int:
    moments = sorted(moment for cell in cells if (moment := parsed(cell, form)))
    return (moments[-1] - moments[0]).days if moments else 0


def _as_written(forms: Sequence[str]) -> tuple[str, ...]:
    """The forms as a descriptor names them; ISO 8601 alone needs no naming."""
    if list(forms) == [ISO_FORM]:
        return ()
    named = [("%Y-%m-%dT%H:%M:%S", "%Y-%m-%d") if f == ISO_FORM else (f,) for f in forms]
    return tuple(form for group in named for form in group)


def _have_times(cells: Sequence[str]) -> bool:
    return sum(":" in cell for cell in cells) * 2 > len(cells)
