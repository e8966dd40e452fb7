"""The files that come with the package: templates, and what a new portal starts from.

In a checkout they stand beside the package, where people edit them; in the wheel they stand inside
it. Whoever needs them asks here and never looks at ``__file__``.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def templates_folder() -> Path:
    """The folder of Jinja2 templates, with ``theme/`` (mkdocs' custom_dir) in it."""
    carried = PACKAGE / "_templates"
    return carried if carried.is_dir() else PACKAGE.parent / "templates"


def starter_folder() -> Path:
    """A folder with ``mkdocs.yml``, ``site/`` and ``.gitattributes`` for a new portal to copy.

    In a checkout this is the top of the checkout, which holds much else: copy these by name.
    """
    carried = PACKAGE / "_starter"
    return carried if carried.is_dir() else PACKAGE.parent
