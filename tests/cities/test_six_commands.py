"""From an empty folder to Boston's portal: the commands of the tutorial, as they stand there."""

from __future__ import annotations

import html
import re
import resource
import shlex
import shutil
import subprocess
from decimal import Decimal
from pathlib import Path

import pytest

from tests.tutorial.walking import PAGE, blocks, environment

pytestmark = [pytest.mark.cities, pytest.mark.whole]

MOST_COMMANDS = 6
MOST_SECONDS = 180  # of machine time: what the commands kept processors busy for
AMOUNT = "operating-budget.amount;direction=expenditure;phase={};year={}"
PLAN = "operating-budget.plan;direction=expenditure;year={}"
UNKNOWN = "operating-budget.unknown_amounts;direction=expenditure;phase={};year={}"
SHOWN = {
    AMOUNT.format("actual", 2022): "3838631715.659",
    AMOUNT.format("actual", 2023): "4059689437.60",
    PLAN.format(2024): "4292164103.10",
    AMOUNT.format("adopted", 2025): "4636924670.23",
    UNKNOWN.format("actual", 2023): "138",
    UNKNOWN.format("adopted", 2025): "94",
    "capital-budget.project_budget": "4693921799",
    "capital-budget.project_count": "427",
    "capital-budget.project_count;place_scope=citywide": "128",
    "capital-budget.project_count;place_scope=several": "36",
    "cityscore-values.rows_published": "3891",
    "boston311-100.backlog": "15",
    "boston311-100.rows_published": "100",
}


def seconds() -> float:
    """How long the commands that have ended kept processors busy."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_boston_s_portal_takes_six_commands_no_editor_and_less_than_three_minutes(
    shared_data: Path, tmp_path: Path
) -> None:
    [text] = [block for kind, block in blocks() if kind == "bash"]
    commands = text.splitlines()
    assert len(commands) <= MOST_COMMANDS
    for name in re.findall(r"\.\./(\S+)", text):
        shutil.copyfile(shared_data / "cities/boston" / name, tmp_path / name)
    here, env, before = tmp_path, environment(tmp_path), seconds()
    for command in commands:
        words = shlex.split(command)
        if words[0] == "cd":
            here = here / words[1]
            continue
        done = subprocess.run(words, cwd=here, env=env, capture_output=True, text=True, check=False)
        assert 0 == done.returncode, f"{command}\n{done.stdout}{done.stderr}"
    assert seconds() - before < MOST_SECONDS
    found: dict[str, set[Decimal]] = {}
    for page in (here / "public").rglob("*.html"):
        for value, figure in re.findall(
            r'<data value="([^"]*)" data-figure="([^"]*)">', page.read_text(encoding="utf-8")
        ):
            found.setdefault(html.unescape(figure), set()).add(Decimal(value))
    assert {i: {Decimal(value)} for i, value in SHOWN.items()} == {i: found.get(i) for i in SHOWN}
    assert "boston311-100.csv" in PAGE.read_text(encoding="utf-8")
