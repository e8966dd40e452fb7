"""The one Jinja2 environment: escaping always on, an unknown name is an error."""

from __future__ import annotations

from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from builders.resources import templates_folder


def make_environment(root: Path) -> Environment:
    """Templates of the portal in ``root`` first, then those that come with the package."""
    return Environment(
        loader=ChoiceLoader(
            [FileSystemLoader(root / "templates"), FileSystemLoader(templates_folder())]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
