"""The files of a new repository, and the one hand that writes them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from builders.problems import PortalError, Problem
from builders.resources import starter_folder
from builders.starting.answers import EXIT_CODE, Answers
from builders.starting.settings_file import settings_text

TEXTS = Path(__file__).parent / "texts"
WORKFLOW = ".github/workflows/portal.yml"
COPIED = (".gitattributes", "requirements.txt")
# Passages that hold only for the demonstration city.
DEMONSTRATION = re.compile(r"<!-- demonstration -->.*?<!-- /demonstration -->\n*", re.DOTALL)
IGNORED = "public/\n.public-*/\n.lightwell/\n.venv/\n"


def write_repository(folder: Path, answers: Answers) -> tuple[str, ...]:
    """Write the repository; gives the paths of what was written, from its folder.

    Raises PortalError (exit code 2) where something stands there already: nothing is overwritten.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise PortalError([Problem("folder-not-empty", str(folder))], EXIT_CODE)
    starter = starter_folder()
    texts = {
        "mkdocs.yml": settings_text(answers),
        "README.md": _text("README.md", answers),
        "datasets/README.md": _text("datasets.md", answers),
        ".gitignore": IGNORED,
    }
    for path, text in texts.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    how_to_begin = shutil.ignore_patterns("first-portal*")  # a city that reads it has begun
    shutil.copytree(starter / "site", folder / "site", ignore=how_to_begin)
    for page in sorted((folder / "site").rglob("*.md")):
        page.write_text(DEMONSTRATION.sub("", page.read_text(encoding="utf-8")), encoding="utf-8")
    copied = [path for path in (*COPIED, WORKFLOW) if (starter / path).is_file()]
    for path in copied:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(starter / path, folder / path)
    return (*texts, "site/", *copied)


def _text(name: str, answers: Answers) -> str:
    text = (TEXTS / name).read_text(encoding="utf-8")
    return text.replace("{{ city }}", " ".join(answers.city.split()))
