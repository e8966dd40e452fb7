"""How measures of projects are broken down."""

PORTFOLIO = ((), ("status",), ("place",), ("place_scope",), ("department",), ("category",))
EACH = (("project",),)
OVER_TIME = (("project", "snapshot"),)
# What is counted of all, and is a named fact of each: one or none, out of one where it is known.
FACTS = (*PORTFOLIO, *EACH)
