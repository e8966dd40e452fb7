"""One cell read as frictionless reads it, without the constraints of its field."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from builders.checks.strict.rule import Field

if TYPE_CHECKING:
    from frictionless import Field as Judge

# What frictionless raises on cells that nobody thought of.
STUMBLES = (ArithmeticError, ValueError, TypeError, AttributeError, RecursionError)


def judge_of(field: Field) -> Judge | None:
    """What reads the cells of a field, or None where frictionless refuses the field."""
    plain = {"name": "x", **field, "constraints": {}, "missingValues": [""]}
    return _judge(json.dumps(plain, default=str))


@cache
def _judge(said: str) -> Judge | None:
    from frictionless import Field as Judge
    from frictionless import FrictionlessException

    try:
        return Judge.from_descriptor(json.loads(said))
    except FrictionlessException:
        return None
