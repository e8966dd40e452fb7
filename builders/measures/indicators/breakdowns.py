"""How indicators are broken down."""

OVER_TIME = (("indicator", "month"), ("indicator", "year"), ("indicator", "place", "year"))
CITY_OVER_TIME = (("indicator", "month"), ("indicator", "year"))
NOW = (("indicator",),)
BY_MONTH = (("indicator", "month"),)
