"""Letters that are not what they look like: one check a file."""

from __future__ import annotations

from builders.checks.letters import direction, forms, headers, invisible, look_alikes, mojibake
from builders.checks.look import LookRule

LETTERS: dict[str, LookRule] = {
    module.RULE.name: module.RULE
    for module in (headers, invisible, direction, forms, look_alikes, mojibake)
}
