"""Compare us with frictionless on many changed files: ``make differential COMPARED=20000 SEED=1``.

Prints how many files went which way, how often we differ on purpose, and every other difference;
leaves with 1 where there is one.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.differential.cases import Case, changed, generated, real
from tests.differential.differences import compared, shown
from tests.differential.sides import Ours, ours, theirs

REAL = 0.4  # the share of cases that begin with a real file, where there are any
FOLDERS = ("csv-corpora", "uk25k", "cities", "budgets")


@dataclass(slots=True)
class Sums:
    """What all cases came to."""

    ways: Counter[str] = field(default_factory=Counter)
    sent: Counter[str] = field(default_factory=Counter)
    slow: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    unknown: list[tuple[Case, list, Ours]] = field(default_factory=list)


def cases(seed: int, count: int, files: Sequence[Path]) -> Iterator[Case]:
    """So many cases; the same seed gives the same ones."""
    chance = random.Random(seed)
    for _ in range(count):
        table = real(chance.choice(files), chance) if files and chance.random() < REAL else None
        yield changed(table or generated(chance), chance)


def run(seed: int, count: int, files: Sequence[Path] = ()) -> Sums:
    """Compare both sides on so many cases."""
    sums = Sums()
    with tempfile.TemporaryDirectory() as work:
        file, cache = Path(work) / "x.csv", Path(work) / "cache"
        for number, case in enumerate(cases(seed, count, files)):
            file.write_bytes(case.data)
            mine = ours(case, file, cache)
            known, unknown = compared(case, theirs(case, file), mine)
            sums.ways[mine.way] += 1
            sums.sent[mine.sent] += 1
            sums.slow.update([mine.slow] if mine.slow else [])
            sums.known.update(known.keys())
            if unknown:
                sums.unknown.append((case, unknown, mine))
            if number % 100 == 0:
                shutil.rmtree(cache, ignore_errors=True)
    return sums


def real_files(folder: Path) -> list[Path]:
    """The real CSV files under a folder, if it is there."""
    found = (file for name in FOLDERS for file in sorted((folder / name).rglob("*.csv")))
    return [file for file in found if file.is_file()]


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def main() -> None:
    """Compare, print the sums, and leave with 1 where there is a difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=Path, default=Path("../shared/data"))
    options = parser.parse_args()
    sums = run(options.seed, options.cases, real_files(options.files))
    _say(f"{options.cases} files with seed {options.seed}")
    for title, counts in (
        ("how they were read:", sums.ways),
        ("why some were read exactly, row by row:", sums.slow),
        ("how much went to frictionless:", sums.sent),
        ("files in which we differ on purpose:", sums.known),
    ):
        _say(title)
        for name, count in counts.most_common():
            _say(f"{count:8} {name}")
    _say(f"files with any other difference: {len(sums.unknown)}")
    for case, unknown, mine in sums.unknown[:20]:
        _say("\n".join(shown(case, unknown, mine)))
    sys.exit(1 if sums.unknown else 0)


if __name__ == "__main__":
    main()
