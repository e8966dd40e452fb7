"""Measure whole builds and their verification on this machine: wall time and peak memory, medians.

Each is a process of its own, as a person would run it. Cold: nothing is kept from an earlier
build. Warm: a build of the same input has just been done. Peak memory is that of the largest single
process, as the operating system accounts for it.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

COMMAND = (sys.executable, "-m", "builders.cli")
LARGE = ("--places", "300", "--projects", "500", "--requests", "200000", "--seed", "1")
LIBRARIES = ("mkdocs", "mkdocs-material", "duckdb", "ibis-framework", "altair", "frictionless")
MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Run:
    """One build: seconds on the wall clock, and the peak memory in MiB."""

    seconds: float
    memory: float


@dataclass(frozen=True, slots=True)
class Case:
    """What is run: its name, how its data are made, and what is done before each run."""

    name: str
    demo: Sequence[str]
    prepare: Callable[[Path], None]
    command: str = "build"


def lightwell(folder: Path, *words: str) -> Run:
    """Run one command in a folder, and stop everything where it fails."""
    log = folder.parent / "output.txt"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with log.open("wb") as output:
        started = time.perf_counter()
        child = subprocess.Popen(
            [*COMMAND, *words], cwd=folder, env=environment, stdout=output, stderr=output
        )
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"lightwell {' '.join(words)} failed:\n{log.read_text(errors='replace')[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024  # Linux counts in KiB
    return Run(seconds, used.ru_maxrss * unit / MEBIBYTE)


def forget(folder: Path) -> None:
    """Remove what earlier builds left."""
    for name in ("public", ".lightwell"):
        shutil.rmtree(folder / name, ignore_errors=True)


def remember(folder: Path) -> None:
    """See that the same input has just been built."""
    if not (folder / "public").is_dir():
        lightwell(folder, "build")


CASES = (
    Case("demonstration portal, cold", (), forget),
    Case("demonstration portal, warm", (), remember),
    Case("demonstration portal, verified", (), remember, "verify"),
    Case("300 places, 500 projects, 200,000 requests, cold", LARGE, forget),
    Case("300 places, 500 projects, 200,000 requests, verified", LARGE, remember, "verify"),
)


def measure(case: Case, runs: int, work: Path) -> list[Run]:
    """Run one case several times; cases of the same data share a folder."""
    folder = work / ("large" if case.demo else "demonstration")
    if not folder.is_dir():
        folder.mkdir()
        lightwell(folder, "demo", *case.demo)
    found = []
    for _ in range(runs):
        case.prepare(folder)
        found.append(lightwell(folder, case.command))
    return found


def machine() -> str:
    """What was measured on, without a name or a path of it."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    return (
        f"{cores} cores, {memory:.0f} GiB, {platform.system()} {platform.machine()}\n"
        f"Python {platform.python_version()}, lightwell {version('lightwell')}, {libraries}"
    )


def main() -> None:
    """Measure every case and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="runs of each case")
    parser.add_argument("--only", default="", help="cases whose name holds these words")
    options = parser.parse_args()
    print(machine())
    print(f"Medians over {options.runs} runs of each; the fastest and the slowest beside them.\n")
    print(f"{'':54}{'seconds':>9}{'(fastest to slowest)':>22}{'peak MiB':>10}")
    with tempfile.TemporaryDirectory() as work:
        for case in CASES:
            if options.only in case.name:
                found = measure(case, options.runs, Path(work))
                seconds = [run.seconds for run in found]
                spread = f"({min(seconds):.1f} to {max(seconds):.1f})"
                memory = statistics.median(run.memory for run in found)
                middle = statistics.median(seconds)
                print(f"{case.name:54}{middle:9.1f}{spread:>22}{memory:10.0f}", flush=True)


if __name__ == "__main__":
    main()
