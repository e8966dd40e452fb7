"""A template of the portal's own that cannot be used, as a problem at its line."""

from __future__ import annotations

import traceback
from pathlib import Path

import jinja2

from builders.problems import Problem

EXIT_CODE = 2  # a template is a decision of the portal's owner, as a setting is


def template_problem(error: BaseException, root: Path) -> Problem | None:
    """What is wrong with which template of the portal in ``root``; None where none is at fault.

    An error that arises in our own code, called by a template, is ours and no template's.
    """
    own = root / "templates"
    if isinstance(error, jinja2.TemplateSyntaxError):
        spot = _inside(own, error.filename, error.lineno)
        return _told(root, spot, error.message or "") if spot else None
    library = Path(jinja2.__file__).parent
    frames = [
        (frame.f_code.co_filename, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if not Path(frame.f_code.co_filename).is_relative_to(library)
    ]
    spots = [spot for name, line in frames if (spot := _inside(own, name, line))]
    is_theirs = isinstance(error, jinja2.TemplateError) or (
        frames and _inside(own, *frames[-1]) is not None
    )
    if not spots or not is_theirs:
        return None
    if isinstance(error, jinja2.TemplateNotFound):
        return _told(root, spots[-1], f"there is no template {error.name}")
    return _told(root, spots[-1], str(error))


def _inside(folder: Path, name: str | None, line: int) -> tuple[Path, int] | None:
    path = Path(name or "")
    return (path, line) if path.is_relative_to(folder) else None


def _told(root: Path, spot: tuple[Path, int], said: str) -> Problem:
    path, line = spot
    shown = path.relative_to(root).as_posix()
    return Problem("template-broken", shown, line, "", said.strip().rstrip("."))
