"""Measure the checks against frictionless and a bare DuckDB query, on the same files, in one run.

Each is a process of its own, from its start to its end, as a person would run it. frictionless is
timed on a part of the rows of the large files and its time is scaled by their number, which
favours it: its start is scaled as well. All code is compiled beforehand, as installed code is.
Times are the best of the runs; memory is the peak.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

WORDS = ("Roads", "Parks", "Schools", "Libraries", "Police", "Fire", "Health", "Housing")
SCHEMA = {
    "fields": [
        {"name": "id", "type": "integer", "constraints": {"required": True, "minimum": 1}},
        {"name": "opened", "type": "date", "constraints": {"minimum": "2000-01-01"}},
        {"name": "amount", "type": "number", "constraints": {"minimum": 0}},
        {"name": "category", "type": "string", "constraints": {"enum": list(WORDS)}},
        {"name": "year", "type": "year", "constraints": {"minimum": 1800, "maximum": 2200}},
        {"name": "paid", "type": "boolean"},
        {"name": "code", "type": "string", "constraints": {"pattern": "[A-Z]{2}-[0-9]{4}"}},
        {"name": "name", "type": "string", "constraints": {"required": True, "maxLength": 40}},
    ],
    "primaryKey": ["id"],
}
BARE = """
import duckdb, sys
types = {"id": "BIGINT", "opened": "DATE", "amount": "DECIMAL(38,12)", "category": "VARCHAR",
         "year": "INTEGER", "paid": "BOOLEAN", "code": "VARCHAR", "name": "VARCHAR"}
casts = ", ".join(f"try_cast(nullif({n}, '') AS {t}) AS {n}" for n, t in types.items())
found = duckdb.connect().execute(
    f"SELECT count(*), count(DISTINCT id), count(*) FILTER (NOT (id >= 1 "
    f"AND opened >= '2000-01-01' AND amount >= 0 AND category IN {WORDS} "
    f"AND year BETWEEN 1800 AND 2200 AND paid IS NOT NULL "
    f"AND regexp_full_match(code, '[A-Z]{{2}}-[0-9]{{4}}') AND length(name) BETWEEN 1 AND 40)) "
    f"FROM read_csv('{sys.argv[1]}', header=true, auto_detect=false, columns={types})").fetchall()
print(found)
""".replace("{WORDS}", str(WORDS))
# Where cells are bad they come as text, since a typed reader would stop at the first; without
# nullif the engine reads with types all the same.
BARE_OF_BAD = BARE.replace(
    "FROM read_csv('{sys.argv[1]}', header=true, auto_detect=false, columns={types})",
    "FROM (SELECT {casts} "
    "FROM read_csv('{sys.argv[1]}', header=true, auto_detect=false, "
    "columns={dict.fromkeys(types, 'VARCHAR')}))",
)
FRICTIONLESS = """
import json, sys
from frictionless import Resource, Schema
schema = Schema.from_descriptor(json.load(open("schema.json")))
report = Resource(path=sys.argv[1], schema=schema).validate(limit_errors=10**9)
print(report.valid, len(report.tasks[0].errors))
"""
MEBIBYTE = 1024 * 1024
LARGE, WHOLE = 100_000, 20_000  # rows from which frictionless is timed on a part, and the part


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds on the wall clock, and the peak memory in MiB."""

    seconds: float
    memory: float


def write_rows(file: Path, rows: int, bad_each: int = 0) -> None:
    """A file of so many rows, one in ``bad_each`` of them with a bad cell."""
    chance = random.Random(1)  # noqa: S311 - nobody's secret
    days = [(date(2015, 1, 1) + timedelta(n)).isoformat() for n in range(3650)]
    with file.open("w", encoding="utf-8") as stream:
        stream.write(",".join(str(field["name"]) for field in SCHEMA["fields"]) + "\n")
        for n in range(1, rows + 1):
            day = days[chance.randrange(3650)]
            if bad_each and n % bad_each == bad_each // 2:
                day = "2024-02-31"
            letters = chr(65 + chance.randrange(26)) + chr(65 + chance.randrange(26))
            stream.write(
                f"{n},{day},{chance.randrange(10**7) / 100:.2f},{WORDS[n % 8]},{2015 + n % 10},"
                f"{'true' if n % 3 else 'false'},{letters}-{chance.randrange(10000):04},"
                f"Request number {chance.randrange(10**6)}\n"
            )


def timed(command: Sequence[str], folder: Path, runs: int) -> Run:
    """The best of some runs of a command."""
    found = [_once(command, folder) for _ in range(runs)]
    return Run(min(run.seconds for run in found), max(run.memory for run in found))


def _compile_ours() -> None:
    """Compile this checkout, as pip compiles what it installs; what is compiled stays."""
    compileall.compile_dir(Path(__file__).parents[1] / "builders", quiet=1)


def _once(command: Sequence[str], folder: Path) -> Run:
    started = time.perf_counter()
    with (folder / "output.txt").open("wb") as output:
        child = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output)
        _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1) or b"Traceback" in (folder / "output.txt").read_bytes():
        sys.exit((folder / "output.txt").read_text(errors="replace")[-2000:])
    unit = 1 if sys.platform == "darwin" else 1024  # Linux counts in KiB
    return Run(seconds, used.ru_maxrss * unit / MEBIBYTE)


def compare(folder: Path, rows: int, bad_each: int, runs: int) -> None:
    """Measure all three on one file, and print a line."""
    write_rows(folder / "rows.csv", rows, bad_each)
    part = min(rows, max(WHOLE, rows // 10)) if rows > LARGE else rows
    write_rows(folder / "part.csv", part, bad_each)
    python = sys.executable
    ours = timed(
        [python, "-m", "builders.cli", "validate", "rows.csv", "--schema", "schema.json"],
        folder,
        runs,
    )
    query = BARE_OF_BAD if bad_each else BARE
    bare = timed([python, "-c", query, "rows.csv"], folder, runs)
    command = [python, "-c", FRICTIONLESS, "part.csv"]
    if rows <= LARGE:
        tool = str(Path(python).parent / "frictionless")
        command = [tool, "validate", "part.csv", "--schema", "schema.json"]
    theirs = timed(command, folder, runs if rows <= LARGE else 1)
    scaled = theirs.seconds * rows / part
    name = f"{rows:,} rows" + (f", 1 in {bad_each:,} bad" if bad_each else ", all valid")
    note = f" (timed on {part:,})" if part < rows else ""
    print(
        f"{name:32}{ours.seconds:9.2f}{ours.memory:8.0f}{bare.seconds:9.2f}"
        f"{ours.seconds / bare.seconds:8.2f}{scaled:10.2f}{scaled / ours.seconds:8.1f}{note}",
        flush=True,
    )


def main() -> None:
    """Measure every case and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="runs of each")
    parser.add_argument("--rows", type=int, default=2_000_000, help="rows of the large files")
    parser.add_argument("--most", type=int, default=10_000_000, help="rows of the largest; 0: none")
    options = parser.parse_args()
    _compile_ours()
    print(f"{'':32}{'ours':>9}{'MiB':>8}{'DuckDB':>9}{'x':>8}{'frictionless':>13}{'x':>5}")
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        (folder / "schema.json").write_text(json.dumps(SCHEMA))
        compare(folder, 100, 0, options.runs)
        compare(folder, options.rows, 0, options.runs)
        compare(folder, options.rows, 1000, options.runs)
        if options.most:
            compare(folder, options.most, 0, 1)


if __name__ == "__main__":
    main()
