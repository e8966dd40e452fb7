"""How measures of budgets are broken down."""

YEAR = ("direction", "phase", "year")
AMOUNTS = (
    YEAR,
    (*YEAR, "department"),
    (*YEAR, "fund"),
    (*YEAR, "category"),
    (*YEAR, "department", "programme"),
    (*YEAR, "department", "category"),
    (*YEAR, "place"),
    (*YEAR, "place_scope"),
)
# A plan and an actual stand in one figure, so the phase is not a dimension.
COMPARED = (
    ("direction", "year"),
    ("direction", "year", "department"),
    ("direction", "year", "fund"),
    ("direction", "year", "category"),
)
SHARED = tuple((*YEAR, column) for column in ("department", "fund", "category"))
WHOLE_YEARS = (YEAR,)
CHANGES = (YEAR, (*YEAR, "department"))
