"""How measures of places are broken down."""

PLACES = ((), ("place",))
