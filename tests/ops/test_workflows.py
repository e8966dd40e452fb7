"""The workflows: actions pinned, least permissions, no untrusted code near a token."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).resolve().parents[2] / ".github" / "workflows"
WORKFLOWS = sorted(path.name for path in FOLDER.glob("*.yml"))


def workflow(name: str) -> dict[str, Any]:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_action_is_pinned_to_a_commit_with_its_version_beside_it(name: str) -> None:
    lines = [line for line in (FOLDER / name).read_text().splitlines() if "uses:" in line]
    assert lines
    assert [] == [x for x in lines if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", x)]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_nothing_is_allowed_but_what_a_job_asks_for(name: str) -> None:
    assert {} == workflow(name)["permissions"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_fetched_repository_keeps_no_token(name: str) -> None:
    fetches = [s for s in steps(name) if s.get("uses", "").startswith("actions/checkout@")]
    assert [False] * len(fetches) == [step["with"]["persist-credentials"] for step in fetches]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_job_that_may_write_runs_no_code_of_the_repository(name: str) -> None:
    for job in workflow(name)["jobs"].values():
        if "write" in job.get("permissions", {}).values():
            assert [] == [step for step in job["steps"] if "run" in step]
            assert [] == [step for step in job["steps"] if "checkout" in step.get("uses", "")]
            assert "github.event_name != 'pull_request'" in job["if"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_workflow_runs_with_secrets_for_a_proposal_from_outside(name: str) -> None:
    triggers = workflow(name)[True]  # YAML reads the word “on” as true
    assert not {"pull_request_target", "workflow_run"} & set(triggers)


def test_zizmor_finds_nothing_of_medium_severity_or_above() -> None:
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert zizmor, "zizmor is not installed: make test installs it"
    done = subprocess.run(
        [zizmor, "--offline", "--quiet", "--min-severity", "medium", str(FOLDER.parent)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stdout


def test_the_programs_of_others_run_before_the_build_that_tells_of_them_and_not_for_proposals() -> (
    None
):
    job = workflow("portal.yml")["jobs"]["build"]
    (at,) = [n for n, one in enumerate(job["steps"]) if "make validators" in one.get("run", "")]
    own = job["steps"][at]
    assert "github.event_name != 'pull_request'" in own["if"]
    assert "hashFiles('tests/validators/run.py') != ''" in own["if"]
    assert ["make validators", "lightwell build"] == own["run"].split("\n")[:2]
    assert "lightwell build" in [one.get("run", "") for one in job["steps"][:at]]
    assert {"contents": "read"} == job["permissions"]
