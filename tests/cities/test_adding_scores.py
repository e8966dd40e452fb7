"""`lightwell add` gets real cities' columns right, unaided, and is hardly ever wrong."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.cities.answer_key import HELD_OUT, SEEN, Key
from tests.cities.scoring import Score, score_file

pytestmark = pytest.mark.cities

LEAST_RIGHT, MOST_WRONG = 0.90, 0.02


def scores(shared_data: Path, keys: Mapping[str, Key]) -> list[Score]:
    """The score of each file, told as it is found: `pytest -s` shows them."""
    found = [score_file(shared_data / file, key) for file, key in keys.items()]
    lines = [f"\n{'file':52} {'kind':10} right open wrong  (with a role: right open wrong)"]
    for score in found:
        lines += [score.line(), *(f"    {line}" for line in score.told)]
    sys.stdout.write("\n".join(lines) + "\n")
    return found


@pytest.mark.parametrize("keys", [SEEN, HELD_OUT], ids=["seen", "held_out"])
def test_nine_columns_in_ten_are_right_and_hardly_one_is_wrong(
    shared_data: Path, keys: Mapping[str, Key]
) -> None:
    found = scores(shared_data, keys)
    columns = sum((score.columns for score in found), Counter[str]())
    with_role = sum((score.with_role for score in found), Counter[str]())
    sys.stdout.write(f"columns: {dict(columns)}; of those with a role: {dict(with_role)}\n")
    assert columns["right"] >= LEAST_RIGHT * columns.total()
    assert columns["wrong"] < MOST_WRONG * columns.total()
    assert [] == [score.file for score in found if not score.right_kind]


def test_of_the_columns_that_have_a_role_nine_in_ten_are_found(shared_data: Path) -> None:
    both = scores(shared_data, {**SEEN, **HELD_OUT})
    with_role = sum((score.with_role for score in both), Counter[str]())
    assert with_role["right"] >= LEAST_RIGHT * with_role.total()
    assert with_role["wrong"] < MOST_WRONG * with_role.total()
