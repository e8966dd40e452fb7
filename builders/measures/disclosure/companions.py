"""Which figures to hide beside others, so that these cannot be worked out."""

from __future__ import annotations

from builders.measures.disclosure.relations import System, Terms, Variable


def companion(system: System, variable: Variable, unknown: set[Variable]) -> set[str]:
    """The figures to hide so that one variable more is hidden beside this one.

    The smallest of the groups of the same breakdown is taken, a whole only where there is none.
    """
    best: tuple[int, bool, int, Variable] | None = None
    for number in system.of.get(variable, ()):
        equation = system.equations[number]
        alone = sum(other in unknown for other in equation.terms)
        for other in equation.terms:
            if other not in unknown and other not in system.fixed:
                is_whole = other in equation.whole
                rank = (alone, is_whole, system.values[other], other)
                best = rank if best is None else min(best, rank)
    return system.shown_by[best[3]] if best is not None else _bounding(system, variable, unknown)


def _bounding(system: System, variable: Variable, unknown: set[Variable]) -> set[str]:
    """The figures of a published variable that holds this one where it is."""
    others = {
        other
        for number in system.bounds_of.get(variable, ())
        for other in system.bounds[number]
        if other not in unknown and other not in system.fixed and other in system.shown_by
    }
    nearest = min(
        others,
        key=lambda v: (len(system.shown_by[v]), abs(system.values[v] - system.values[variable]), v),
        default=None,
    )
    return system.shown_by[nearest] if nearest is not None else set()


def part_of(system: System, terms: Terms, hidden: set[str]) -> set[str]:
    """The figures to hide so that one more part of a secret is hidden: few, and of small groups."""
    parts = [v for v in terms if v in system.shown_by and v not in system.fixed]
    shown = [v for v in parts if not system.shown_by[v] <= hidden]
    if shown:
        best = min(shown, key=lambda v: (len(system.shown_by[v]), system.values[v], v))
        return system.shown_by[best]
    unknown = system.unknown(hidden)
    beside = (companion(system, variable, unknown) for variable in sorted(parts))
    return next((figures for figures in beside if not figures <= hidden), set())
