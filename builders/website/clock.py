"""Stopping the clock: mkdocs and its plugins ask for the time, and get the day of the data."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass

VARIABLE = "SOURCE_DATE_EPOCH"  # reproducible-builds.org: the time that a build shall believe in


@dataclass(frozen=True, slots=True)
class Clock:
    """The build's clock; remembers what it stood at before."""

    before: str | None

    @classmethod
    def stopped_at(cls, day: str) -> Clock:
        """Stop the clock at midnight, UTC, of an ISO date; at the epoch where there is none."""
        clock = cls(os.environ.get(VARIABLE))
        moment = dt.datetime.fromisoformat(day or "1970-01-01").replace(tzinfo=dt.UTC)
        os.environ[VARIABLE] = str(max(0, int(moment.timestamp())))
        return clock

    def go_on(self) -> None:
        """Put the clock back as it was."""
        if self.before is None:
            os.environ.pop(VARIABLE, None)
        else:
            os.environ[VARIABLE] = self.before
