"""Changes real files in every way that files get broken, and checks what is left of them.

No file may end in a traceback, take over ten seconds, or fill the memory. Each case is made from
its number, so that `--first 1234 --cases 1` makes case 1234 again.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from builders.checks.datasets import check_dataset
from builders.sources.dataset import Dataset, Dialect, Reading, Resource, Shape
from builders.sources.geojson import read_features
from builders.sources.geojson_form import form_problems
from builders.sources.outside import read_outside

SLOWEST = 10.0  # seconds of the processor that a file may take, or six times as many by the clock
PATIENCE = 6
MOST_MEMORY = 1_500_000  # KiB
LARGEST = 40_000  # bytes of a real file that are taken: what breaks does not break by its size
ENDINGS = (".csv", ".geojson", ".json")
SHAPE = Shape("records", "a row", ())
TYPES = ("string", "integer", "number", "boolean", "date", "datetime", "year", "any", "geopoint")
ODD = (
    b'"',
    b'""',
    b",",
    b"\n",
    b"\r",
    b"\r\n\r\n",
    b"\x00",
    b"\xff",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xe2\x80\x8b",
    b"\xe2\x80\xae",
    b"\xc3",
    b"#REF!",
    b"=1+1",
    b"1e999",
    b"NaN",
    b"-0",
    b"9999-12-31",
    "Ã©١٢".encode(),
    b"[" * 50,
    b"{" * 50,
    b";" * 50,
    b"a" * 20_000,
)

Mutation = Callable[[random.Random, bytes], bytes]


def cut(chance: random.Random, raw: bytes) -> bytes:
    """The file ends anywhere."""
    return raw[: chance.randrange(len(raw) + 1)]


def inserted(chance: random.Random, raw: bytes) -> bytes:
    """Something odd stands in a few places."""
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(raw) + 1)
        raw = raw[:at] + chance.choice(ODD) + raw[at:]
    return raw


def flipped(chance: random.Random, raw: bytes) -> bytes:
    """A few bytes are others."""
    changed = bytearray(raw)
    for _ in range(chance.randrange(1, 20)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def delimited(chance: random.Random, raw: bytes) -> bytes:
    """Another sign separates the cells."""
    return raw.replace(b",", chance.choice((b";", b"\t", b"|", b"", b",,")))


def unquoted(chance: random.Random, raw: bytes) -> bytes:
    """A quote is missing, or all are."""
    return raw.replace(b'"', b"", chance.choice((1, 2, -1)))


def encoded(chance: random.Random, raw: bytes) -> bytes:
    """The text stands in another encoding."""
    text = raw.decode("utf-8", errors="replace")
    name = chance.choice(("utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "utf-7"))
    return text.encode(name, errors="replace")


def shuffled(chance: random.Random, raw: bytes) -> bytes:
    """Lines are repeated, dropped, swapped or blank."""
    lines = raw.split(b"\n")
    for _ in range(chance.randrange(1, 10)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[at] = chance.choice((lines[other], b"", lines[at] + lines[other], lines[at][::-1]))
    return b"\n".join(lines)


def swapped(chance: random.Random, raw: bytes) -> bytes:
    """Cells stand in each other's place, or are not there."""
    lines = [line.split(b",") for line in raw.split(b"\n")]
    for _ in range(chance.randrange(1, 10)):
        cells = chance.choice(lines)
        at = chance.randrange(len(cells))
        cells[at : at + 1] = chance.choice(([], [cells[-1]], [b"", b""], [chance.choice(ODD)]))
        if not cells:
            cells.append(b"")
    return b"\n".join(b",".join(cells) for cells in lines)


def widened(chance: random.Random, raw: bytes) -> bytes:
    """One line has thousands of cells."""
    lines = raw.split(b"\n")
    lines[chance.choice((0, 0, len(lines) - 1))] += b"," * chance.choice((300, 3_000))
    return b"\n".join(lines)


def ended(chance: random.Random, raw: bytes) -> bytes:
    """Lines end otherwise."""
    return raw.replace(b"\r\n", b"\n").replace(b"\n", chance.choice((b"\r", b"\r\n", b"\n\r")))


MUTATIONS: tuple[Mutation, ...] = (
    cut,
    inserted,
    flipped,
    delimited,
    unquoted,
    encoded,
    shuffled,
    swapped,
    widened,
    ended,
)


def mutant(chance: random.Random, raw: bytes) -> bytes:
    """A file changed once, twice or three times."""
    for mutation in chance.choices(MUTATIONS, k=chance.randrange(1, 4)):
        raw = mutation(chance, raw) if raw else raw
    return raw


def schema_for(chance: random.Random, raw: bytes) -> dict[str, Any]:
    """A schema for a CSV file, or none: types and constraints as chance has it."""
    header = raw.split(b"\n", 1)[0].decode("utf-8", errors="replace").strip().split(",")
    names = [name.strip().strip('"') for name in header[:12]]
    if chance.randrange(2) == 0 or not all(names) or len(set(names)) < len(names):
        return {}
    return {"fields": [field_for(chance, name) for name in names], "fieldsMatch": "partial"}


def field_for(chance: random.Random, name: str) -> dict[str, Any]:
    """A field with a type and perhaps a constraint."""
    kind = chance.choice(TYPES)
    constraints: dict[str, Any] = {}
    if chance.randrange(3) == 0:
        constraints["required"] = True
    if chance.randrange(5) == 0:
        constraints["unique"] = True
    if kind == "string" and chance.randrange(3) == 0:
        constraints["pattern"] = chance.choice(("a|b", "[A-Z].*", r"\d+", ".*"))
    if kind in ("integer", "number", "year") and chance.randrange(3) == 0:
        constraints[chance.choice(("minimum", "exclusiveMaximum"))] = 10
    return {"name": name, "type": kind, "constraints": constraints}


def check_csv(chance: random.Random, file: Path, raw: bytes, cache: Path) -> int:
    """Check a CSV file as part of a dataset; gives the number of problems."""
    whole = Resource(
        "x",
        file.name,
        file,
        file.name,
        "csv",
        encoding=chance.choice(("utf-8", "utf-8", "cp1252", "utf-16")),
        dialect=Dialect(header_row=chance.choice((1, 1, 1, 2, 5))),
        schema=schema_for(chance, raw),
        reading=Reading(duplicates=chance.choice(("error", "keep", "withhold"))),
    )
    dataset = Dataset("x", "records", "X", "", "x", (whole,))
    with duckdb.connect() as connection:
        found = check_dataset(connection, dataset, SHAPE, cache).problems
    return len([str(problem) for problem in found])


def check_one(chance: random.Random, file: Path, raw: bytes, cache: Path) -> int:
    """Check a file by its ending; gives the number of problems, told in words."""
    if file.suffix == ".csv":
        return check_csv(chance, file, raw, cache)
    if file.suffix == ".json":
        return len([str(problem) for problem in read_outside(file).problems])
    _, found = read_features(file, file.name)
    return len([str(problem) for problem in (*found, *form_problems(file, file.name))])


def run(files: Sequence[Path], numbers: range) -> list[str]:
    """Make and check each case; gives a line for each that failed."""
    failures: list[str] = []
    worst = (0.0, 0)
    told = 0
    for number in numbers:
        chance = random.Random(number)  # noqa: S311 - the same cases each time
        source = chance.choice(files)
        raw = mutant(chance, source.read_bytes()[:LARGEST])
        with TemporaryDirectory() as folder:
            file = Path(folder, f"case{source.suffix}")
            file.write_bytes(raw)
            clock, start = time.monotonic(), time.process_time()
            try:
                told += check_one(chance, file, raw, Path(folder, "cache")) > 0
            except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
                failures.append(f"case {number} ({source.name}):\n{traceback.format_exc()}")
            took = max(time.process_time() - start, (time.monotonic() - clock) / PATIENCE)
        worst = max(worst, (took, number))
        if took > SLOWEST:
            failures.append(f"case {number} ({source.name}): {took:.1f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if peak > MOST_MEMORY:
        failures.append(f"memory: {peak:,} KiB")
    summary = {
        "cases": len(numbers),
        "with problems": told,
        "failures": len(failures),
        "slowest": f"{worst[0]:.2f} s (case {worst[1]})",
        "peak memory": f"{peak // 1024} MiB",
    }
    sys.stdout.write(json.dumps(summary) + "\n")
    return failures


def main() -> int:
    """Read the command line, run, and say what failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="a folder of real files")
    parser.add_argument("--cases", type=int, default=5_000)
    parser.add_argument("--first", type=int, default=0)
    said = parser.parse_args()
    files = [f for f in sorted(said.data.rglob("*")) if f.suffix in ENDINGS and f.is_file()]
    if not files:
        sys.stdout.write(f"There are no CSV, JSON or GeoJSON files in {said.data}.\n")
        return 2
    failures = run(files, range(said.first, said.first + said.cases))
    sys.stdout.writelines(f"{failure}\n" for failure in failures)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
