"""The one Jinja2 environment: escaping always on, an unknown name is an error."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateSyntaxError,
)

from builders.resources import templates_folder


class OwnTemplates(FileSystemLoader):
    """Templates of a folder; one that is not UTF-8 is a broken template like any other."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The template's text, its file, and whether it is still the same."""
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError:
            file = Path(self.searchpath[0], template)
            raise TemplateSyntaxError("it is not UTF-8", 1, template, str(file)) from None


def make_environment(root: Path) -> Environment:
    """Templates of the portal in ``root`` first, then those that come with the package."""
    return Environment(
        loader=ChoiceLoader(
            [OwnTemplates(root / "templates"), FileSystemLoader(templates_folder())]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
