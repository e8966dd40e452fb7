"""``python -m builders.reference [--check]``: write the reference, or say whether it is current."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from builders.reference import outdated, write_reference

FOLDER = Path("site/reference")


def main() -> int:
    """Write the pages below the current folder; 1 where they were to be current and are not."""
    parser = argparse.ArgumentParser(prog="python -m builders.reference", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, only compare")
    files = outdated(FOLDER) if parser.parse_args().check else write_reference(FOLDER)
    for name in files:
        sys.stdout.write(f"{FOLDER.as_posix()}/{name}\n")
    if not files:
        sys.stdout.write("The reference is current.\n")
    elif "--check" in sys.argv:
        sys.stdout.write("These are out of date. Run `make reference` and look at what changed.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
