"""Figures looked up by measure and breakdown, gathered once for all pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from builders.measures.figure import Figure, Figures

# A family: one measure of one dataset, broken down by these dimensions (sorted names).
Family = tuple[str, str, tuple[str, ...]]
# A slice of a family: the dimension that varies, and the values of those that stand still.
Slice = tuple[Family, str, tuple[tuple[str, str], ...]]
Row = Mapping[str, Figure]

NOTHING: Row = MappingProxyType({})


@dataclass(slots=True)
class FigureIndex:
    """Answers "this measure by place", without looking at every figure again for each page.

    A family is arranged when it is first asked for; arranging it twice in two threads gives the
    same answer, so no lock is needed.
    """

    figures: Figures
    families: Mapping[Family, tuple[Figure, ...]] = field(init=False)
    arranged: dict[tuple[Family, str], dict[Slice, Row]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Sort every figure into its family, in the order of the figures."""
        families: dict[Family, list[Figure]] = {}
        for figure in self.figures:
            names = tuple(sorted(name for name, _ in figure.dimensions))
            families.setdefault((figure.dataset, figure.measure, names), []).append(figure)
        self.families = {family: tuple(members) for family, members in families.items()}

    def one(self, measure: str, dataset: str, **dimensions: str) -> Figure | None:
        """The figure with exactly these dimensions, or None where it is not published."""
        return self.figures.find(dataset, measure, **dimensions)

    def by(self, measure: str, dataset: str, dimension: str, **fixed: str) -> Row:
        """A measure by one dimension, the other dimensions held still: label -> figure."""
        family = (dataset, measure, tuple(sorted((dimension, *fixed))))
        key = (family, dimension)
        if key not in self.arranged:
            self.arranged[key] = self._arrange(family, dimension)
        return self.arranged[key].get((family, dimension, tuple(sorted(fixed.items()))), NOTHING)

    def labels(self, measure: str, dataset: str, dimension: str, *others: str) -> tuple[str, ...]:
        """Every value of a dimension that the family has figures for, sorted."""
        names = (dimension, *others)
        return tuple(sorted({f.label(dimension) for f in self.family(measure, dataset, *names)}))

    def family(self, measure: str, dataset: str, *dimensions: str) -> tuple[Figure, ...]:
        """Every figure of one breakdown, in the order of their ids."""
        return self.families.get((dataset, measure, tuple(sorted(dimensions))), ())

    def has(self, measure: str, dataset: str, *dimensions: str) -> bool:
        """Whether any figure of this breakdown is published."""
        return (dataset, measure, tuple(sorted(dimensions))) in self.families

    def _arrange(self, family: Family, dimension: str) -> dict[Slice, Row]:
        """Split one family into rows, one for each combination of the other dimensions."""
        rows: dict[Slice, dict[str, Figure]] = {}
        for figure in self.families.get(family, ()):
            fixed = tuple(sorted(pair for pair in figure.dimensions if pair[0] != dimension))
            rows.setdefault((family, dimension, fixed), {})[figure.label(dimension)] = figure
        return dict(rows)


def ranked(row: Mapping[str, Figure]) -> list[Figure]:
    """The figures with a known value, greatest first, ties by label; unknown ones at the end."""
    return sorted(
        row.values(),
        key=lambda f: (f.value is None, -(f.value or 0), f.dimensions),
    )
