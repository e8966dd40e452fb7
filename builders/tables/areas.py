"""The area of a boundary on the ground."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG


def area_km2(geometry: Any) -> float:
    """The area in square kilometres of a shape in longitude and latitude, to three decimals.

    The shape is laid out on the sinusoidal projection, which keeps areas: x = R λ cos φ, y = R φ
    (Snyder, "Map Projections", 1987, chapter 30). The error against an ellipsoid is below 0.6 %.
    """
    middle = float(shapely.bounds(geometry)[[0, 2]].mean())
    flat = shapely.transform(geometry, lambda points: _sinusoidal(points, middle))
    return round(float(shapely.area(flat)), 3)


def _sinusoidal(points: npt.NDArray[np.float64], middle: float) -> npt.NDArray[np.float64]:
    """Longitude and latitude in degrees to kilometres about the meridian ``middle``."""
    latitude = np.radians(points[:, 1])
    x = EARTH_RADIUS_KM * np.radians(points[:, 0] - middle) * np.cos(latitude)
    return np.column_stack([x, EARTH_RADIUS_KM * latitude])
