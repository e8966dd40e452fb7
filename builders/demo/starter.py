"""What a new portal starts from: settings, hand-written pages and what git is to leave alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from builders.resources import starter_folder

SETTINGS = "mkdocs.yml"
PAGES = "site"
ATTRIBUTES = ".gitattributes"  # git changes no line ending in datasets/


def write_starter(folder: Path) -> tuple[str, ...]:
    """Copy into ``folder`` what it does not have yet; gives what was written.

    A copy that stands outside this checkout takes the theme from the package.
    """
    starter = starter_folder()
    written = []
    if not (folder / SETTINGS).exists():
        (folder / SETTINGS).write_bytes(_settings(starter))
        written.append(SETTINGS)
    if not (folder / PAGES).exists():
        shutil.copytree(starter / PAGES, folder / PAGES)
        written.append(f"{PAGES}/")
    if not (folder / ATTRIBUTES).exists():
        shutil.copyfile(starter / ATTRIBUTES, folder / ATTRIBUTES)
        written.append(ATTRIBUTES)
    return tuple(written)


def _settings(starter: Path) -> bytes:
    text = (starter / SETTINGS).read_text(encoding="utf-8")
    yaml.safe_load(text)  # a starter that is broken must not be handed on
    kept = [line for line in text.splitlines(keepends=True) if "custom_dir:" not in line]
    return "".join(kept).encode()
