"""Which rows are behind every figure, for whoever looks with a browser and has no engine of SQL."""

from builders.measures.listing.listed import Listing, Told, listings

__all__ = ["Listing", "Told", "listings"]
