"""Saying which step is being taken, for whoever listens: a progress bar, a log, nobody.

Steps are log records of the logger ``lightwell.steps`` with ``done`` and ``total`` beside the
message, so that no stage needs to know who watches.
"""

from __future__ import annotations

import logging

STEPS = logging.getLogger("lightwell.steps")


def step(title: str, done: int = 0, total: int = 0) -> None:
    """Tell the listener what is being done; ``done`` of ``total`` parts are finished."""
    STEPS.info(title, extra={"done": done, "total": total})
