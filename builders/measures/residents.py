"""How many people live in the city, where the places say so."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from builders.measures.counting import exact, nothing


def residents(places: ir.Table) -> ir.Value:
    """The people of all places together; not known unless it is known of every place.

    A sum over the places that are known would be too small, and what is counted per resident too
    high. A place where nobody lives says so with a zero.
    """
    people = exact(places.population.sum())
    whole = ibis.ifelse(places.population.isnull().any(), nothing(), people)
    return whole.as_scalar()
