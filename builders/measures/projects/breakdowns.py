"""How measures of projects are broken down."""

PORTFOLIO = ((), ("status",), ("place",), ("place_scope",), ("department",), ("category",))
EACH = (("project",),)
OVER_TIME = (("project", "snapshot"),)
