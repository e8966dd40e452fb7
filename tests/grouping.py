"""Which worker a test runs on: those of one ``xdist_group`` share one, and with it what they build."""

from __future__ import annotations

from collections.abc import Sequence

import pytest


def say_groups(config: pytest.Config, items: Sequence[pytest.Item]) -> None:
    """Write each test's group behind its id, where ``--dist loadgroup`` looks for it.

    pytest-xdist does so itself, in a field that pytest no longer reads as of 9.2: it tells nothing,
    and spreads the tests of a group over all workers, where each builds anew or waits for another.
    """
    if not getattr(config.option, "loadgroup", False):
        return
    for item in items:
        group, ident = item.get_closest_marker("xdist_group"), getattr(item, "_id", None)
        if group is not None and ident is not None:
            item._id = type(ident).parse(f"{ident}@{group.args[0]}")
