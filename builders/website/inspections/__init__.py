"""Inspections of a finished site: one a file, each yielding the problems that it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from builders.problems import PortalError, Problem
from builders.steps import step
from builders.website.inspections.bare_digits import bare_digits
from builders.website.inspections.checksums import checksums
from builders.website.inspections.figures import figures
from builders.website.inspections.heads import heads
from builders.website.inspections.image_names import image_names
from builders.website.inspections.links import links
from builders.website.inspections.other_hosts import other_hosts
from builders.website.inspections.site import Site, read_site
from builders.website.inspections.unique_ids import unique_ids

INSPECTIONS: Mapping[str, Callable[[Site], Iterator[Problem]]] = {
    "links": links,
    "figures": figures,
    "bare_digits": bare_digits,
    "other_hosts": other_hosts,
    "heads": heads,
    "image_names": image_names,
    "unique_ids": unique_ids,
    "checksums": checksums,
}


def inspect_site(folder: Path) -> tuple[Problem, ...]:
    """Inspect a finished site; nothing is found in a sound one. Tells its steps as it goes.

    Raises PortalError (exit code 2) where the folder holds no site.
    """
    if not (folder / "index.html").is_file():
        raise PortalError([Problem("site-not-found", file=folder.name)], exit_code=2)
    site = read_site(folder)
    problems: list[Problem] = []
    for done, (name, inspection) in enumerate(INSPECTIONS.items()):
        step(f"Inspecting {name.replace('_', ' ')}", done, len(INSPECTIONS))
        problems.extend(inspection(site))
    return tuple(problems)
