"""What every test may ask for."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest
from hypothesis import settings as hypothesis

from .city_portals import lay_out_portal
from .grouping import say_groups

if TYPE_CHECKING:
    from builders.measures.figure import Figures
    from builders.measures.statements import Statements
    from builders.settings import Settings
    from builders.stages.checking import Checked
    from builders.tables.engine import Engine

# The same examples at every run, so that a change is judged by itself; other ones are looked for with
# HYPOTHESIS_PROFILE=explore.
hypothesis.register_profile("same", derandomize=True, deadline=None)
hypothesis.register_profile("explore", deadline=None)
hypothesis.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let no worker wait for what another builds: long tests first, those of the built site last.

    One of the latter goes before all, and so builds the site while the others are tested.
    """
    of_site, others = [], []
    for item in sorted(items, key=lambda item: item.get_closest_marker("whole") is None):
        (of_site if "built_site" in getattr(item, "fixturenames", ()) else others).append(item)
    items[:] = [*of_site[:1], *others, *of_site[1:]]
    say_groups(config, items)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top of this checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real cities' files, which are never part of this repository.

    Without it the test says that it was skipped; where CI is set, that is a failure.
    """
    if SHARED.is_dir():
        return SHARED
    if os.environ.get("CI"):
        pytest.fail("The folder of real cities' files is absent, and CI is set.")
    pytest.skip("The folder of real cities' files is absent.")


@dataclass(frozen=True)
class SmallPortal:
    """A portal that a test wrote, read, checked and (when asked) counted by the real stages."""

    backend: Engine
    checked: Checked
    settings: Settings

    @cached_property
    def figures(self) -> Figures:
        """Every figure of the portal."""
        from builders.stages.counting import count_all
        from builders.tables.quality import register_quality

        checked = self.checked
        register_quality(self.backend.con, checked.datasets, checked.report)
        starts = self.settings.fiscal_year_starts
        return count_all(self.backend, checked, starts, statements_of_this_run())

    def value(self, dataset: str, measure: str, **dimensions: str) -> Decimal | None:
        """The value of a figure that must be there."""
        figure = self.figures.find(dataset, measure, **dimensions)
        assert figure is not None, (measure, dimensions)
        return figure.value

    def fraction(
        self, dataset: str, measure: str, **dimensions: str
    ) -> tuple[Decimal | None, Decimal | None]:
        """The numerator and denominator of a figure that must be there."""
        figure = self.figures.find(dataset, measure, **dimensions)
        assert figure is not None, (measure, dimensions)
        return figure.numerator, figure.denominator

    def column(self, dataset: str, name: str) -> list[Any]:
        """One column of a dataset's Parquet file, in the order of the rows."""
        rows = pq.read_table(self.checked.tables[dataset].parquet, columns=[name])
        return list(rows.column(name).to_pylist())

    def codes(self) -> set[str]:
        """The codes of the problems that were found."""
        return {problem.code for problem in self.checked.report.problems}


@cache
def statements_of_this_run() -> Statements:
    """The statements that other tests had written, by what their measures may look at.

    To write them takes most of the time of a small portal, and most are of a few shapes.
    """
    from builders.measures.statements import Statements

    return Statements()


Files = Mapping[str, Mapping[str, str]]


@pytest.fixture
def write_portal(tmp_path: Path) -> Callable[[Files], Path]:
    """Write the files of each dataset into a fresh portal's folder; gives the folder."""

    def write(datasets: Files) -> Path:
        root = tmp_path / f"portal{len(list(tmp_path.iterdir()))}"
        for folder, files in datasets.items():
            (root / "datasets" / folder).mkdir(parents=True)
            for name, text in files.items():
                (root / "datasets" / folder / name).write_text(text, encoding="utf-8", newline="")
        return root

    return write


@pytest.fixture(scope="session")
def checked_root() -> Callable[..., SmallPortal]:
    """Read and check the datasets under a folder."""
    return check_root


@pytest.fixture
def small_portal(write_portal: Callable[[Files], Path]) -> Callable[..., SmallPortal]:
    """Read and check the datasets that are given as ``{folder: {file: text}}``."""

    def build(datasets: Files, *, sound: bool = True, **decided: Any) -> SmallPortal:
        return check_root(write_portal(datasets), sound=sound, **decided)

    return build


def check_root(root: Path, *, sound: bool = True, **decided: Any) -> SmallPortal:
    """Read and check the datasets under a folder."""
    from builders.settings import Settings
    from builders.stages.checking import check_portal
    from builders.tables.engine import open_engine

    settings = Settings(root=root, **decided)
    backend = open_engine(settings.cache)
    checked = check_portal(backend.con, settings)
    if sound:
        assert [] == [str(problem) for problem in checked.report.errors]
    return SmallPortal(backend, checked, settings)


@pytest.fixture(scope="session")
def squares() -> Callable[..., str]:
    """GeoJSON of squares in a row, one a name: the first from (0, 0) to (1, 1), and so on."""

    def geojson(*names: str, **properties: Mapping[str, Any]) -> str:
        features = [
            {
                "type": "Feature",
                "properties": {"name": name, **properties.get(name, {})},
                "geometry": {
                    "type": "Polygon",
                    "coordinates": [
                        [[at, 0], [at + 1, 0], [at + 1, 1], [at, 1], [at, 0]],
                    ],
                },
            }
            for at, name in enumerate(names)
        ]
        return json.dumps({"type": "FeatureCollection", "features": features})

    return geojson


def build_in(folder: Path) -> Path:
    """Build the portal that stands in a folder, as a steward would; gives its site."""
    done = subprocess.run(
        [sys.executable, "-m", "builders.cli", "build"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "public"


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Write a portal into a folder and build it, once for every worker of a run; gives its site.

    The first worker that asks builds, the others wait for it. The site is to be looked at and not
    changed.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def build(name: str, write: Callable[[Path], None]) -> Path:
        folder = shared / name
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (folder / "public").is_dir():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                write(folder)
                build_in(folder)
        return folder / "public"

    return build


@pytest.fixture(scope="session")
def built_site(build_once: Callable[..., Path], checkout: Path) -> Path:
    """The demonstration portal, built from this checkout."""

    def write(folder: Path) -> None:
        for name in ("datasets", "site", "templates"):
            shutil.copytree(checkout / name, folder / name)
        shutil.copy(checkout / "mkdocs.yml", folder)

    return build_once("demonstration", write)


@pytest.fixture(scope="session")
def city_site(
    build_once: Callable[..., Path], checkout: Path, shared_data: Path
) -> Callable[[str], Path]:
    """Build a real city's portal, once for all tests; gives its site."""

    def built(city: str) -> Path:
        return build_once(city, lambda root: lay_out_portal(city, shared_data, checkout, root))

    return built
