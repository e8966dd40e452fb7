"""How measures of requests are broken down."""

REQUESTS = (
    (),
    ("period",),
    ("year",),
    ("month",),
    ("service",),
    ("place",),
    ("place_scope",),
    ("period", "service"),
    ("period", "place"),
    ("place", "service"),
    ("month", "service"),
    ("place", "year"),
)
LAST_TWELVE_MONTHS = (("period",), ("period", "place"))
