"""The house: imports run one way, each library has one door, files and functions stay small."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

# On one worker: each module is read once.
pytestmark = pytest.mark.xdist_group("house")

ROOT = Path(__file__).resolve().parent.parent
BUILDERS = ROOT / "builders"

# From the door to the foundation: a module may import only from the floors below its own.
FLOORS = (
    ("cli", "__main__"),
    ("commands",),
    ("terminal",),
    ("reports",),
    ("portal",),
    ("stages",),
    ("website",),
    ("pages",),
    ("catalogues",),
    ("releases",),
    ("kinds",),
    ("charts",),
    ("measures",),
    ("tables",),
    ("checks",),
    ("sources",),
    ("wording",),
    ("problems",),
    ("problem_words",),
    ("settings",),
    ("resources",),
    ("whole_file",),
    ("steps",),
)
FLOOR = {name: height for height, names in enumerate(reversed(FLOORS)) for name in names}
# These stand beside the portal: whatever they may use, only the commands may use them.
BESIDE = {"adding", "demo", "reference", "starting", "verifying"}

# What verifies a site shares no code with what made it: these words, and nothing that counts.
ALONE = {"problems", "steps"}

DOORS = {
    "frictionless": {"checks", "sources"},
    "duckdb": {"checks", "tables", "verifying"},
    "ibis": {"tables", "measures", "kinds"},
    "altair": {"charts"},
    "vl_convert": {"charts"},
    "jinja2": {"pages", "website"},  # mkdocs hands its own environment to the plugin
    "mkdocs": {"website"},
    "material": {"website"},
    "highspy": {"measures"},
    "shapely": {"tables", "sources", "charts", "demo"},
    "xlsxwriter": {"releases"},
    "rdflib": {"catalogues"},
    "typer": {"cli", "commands", "reference"},
    "python_calamine": {"adding"},
    "shapefile": {"adding"},
    "pyproj": {"adding"},
    "rich": {"commands", "terminal"},
}

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
LONGEST_MEDIAN_FILE = 150
LONGEST_MEDIAN_FUNCTION = 12

# A path of somebody's machine, in any file that is kept.
MACHINE_PATH = re.compile(r"/(?:home|Users|root|work|tmp)/[a-z]")


def modules() -> list[Path]:
    return sorted(BUILDERS.rglob("*.py"))


def room(path: Path) -> str:
    """The first part below builders/: a folder's name, or a module's."""
    return path.relative_to(BUILDERS).parts[0].removesuffix(".py")


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All that a module is made of."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imported(path: Path) -> tuple[tuple[str, int], ...]:
    """The full name of everything that a module imports, with its line."""
    return tuple(_imported(path))


def _imported(path: Path) -> Iterator[tuple[str, int]]:
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno} imports by a relative path"
            if node.module == "builders":
                yield from ((f"builders.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield node.module or "", node.lineno


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function's name with the number of its lines, without its docstring."""
    for node in nodes(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            words = node.body[0] if ast.get_docstring(node) else None
            told = (words.end_lineno or 0) - words.lineno + 1 if words else 0
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1 - told


def allowed(own: str, other: str) -> bool:
    """Whether a module of one room may import from another."""
    if other in {own, "__version__"}:
        return True
    if other in BESIDE:
        return own in {"cli", "commands", "__main__"}
    if own == "verifying":
        return other in ALONE
    if own in BESIDE:
        return True
    return FLOOR[other] < FLOOR[own]


def test_every_room_of_the_package_has_its_floor() -> None:
    rooms = {room(path) for path in modules()} - {"__init__"}
    assert set() == rooms - set(FLOOR) - BESIDE


def test_imports_run_one_way() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules()
        for name, line in imported(path)
        if name.startswith("builders.") and room(path) != "__init__"
        if not allowed(room(path), name.split(".")[1])
    ]
    assert [] == wrong


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_one_door(library: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in modules()
        for name, line in imported(path)
        if name.split(".")[0] == library and room(path) not in DOORS[library]
    ]
    assert [] == wrong


def test_no_file_grows_into_a_monster() -> None:
    sizes = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in modules()}
    too_long = {name for name, size in sizes.items() if size > LONGEST_FILE}
    assert set() == too_long
    assert sorted(sizes.values())[len(sizes) // 2] <= LONGEST_MEDIAN_FILE


def test_no_function_grows_into_a_monster() -> None:
    sizes = [(f"{path.name} {name}", n) for path in modules() for name, n in functions(path)]
    assert [] == [(name, size) for name, size in sizes if size > LONGEST_FUNCTION]
    assert sorted(size for _, size in sizes)[len(sizes) // 2] <= LONGEST_MEDIAN_FUNCTION


def test_no_kept_file_names_a_path_of_somebodys_machine() -> None:
    kept = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split("\0")
    wrong = []
    for name in filter(None, kept):
        try:
            lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
        wrong += [f"{name}:{n}" for n, line in enumerate(lines, 1) if MACHINE_PATH.search(line)]
    assert [] == [place for place in wrong if not place.startswith("tests/test_house.py")]


def test_nothing_is_left_to_be_done_later() -> None:
    words = re.compile(r"\b(?:TODO|FIXME|XXX|NotImplementedError)\b")
    wrong = [
        f"{path.relative_to(ROOT)}:{n}"
        for folder in ("builders", "templates", "bench")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".html", ".css", ".js"}
        for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if words.search(line)
    ]
    assert [] == wrong
