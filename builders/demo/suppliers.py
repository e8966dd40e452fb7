"""The firms that the city buys from: invented, each with what it sells and to which departments."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Supplier:
    """A supplier: how often it is paid, about how many dollars, by whom and what for."""

    name: str
    weight: int
    dollars: int
    sort: str
    departments: tuple[str, ...]
    purposes: tuple[str, ...]


_ROADS = ("Resurfacing", "Pothole repair", "Kerbs and footways")
_IT = ("Software licences", "Support contract", "Network equipment")
_CLEAN = ("Cleaning of offices", "Window cleaning")
_FUEL = ("Diesel", "Heating oil")

SUPPLIERS = (
    Supplier("Northgate Paving Ltd", 70, 5200, "Construction", ("310",), _ROADS),
    Supplier("Weir & Sons Civil Works", 45, 7800, "Construction", ("310", "340"), _ROADS),
    Supplier("Saltmarsh Salt and Grit", 18, 2900, "Materials", ("310",), ("Road salt", "Grit")),
    Supplier("Lantern Lighting Co.", 32, 2100, "Materials", ("310", "320"), ("Lamps", "Poles")),
    Supplier("Millrace Pumps & Valves", 36, 3600, "Equipment", ("340",), ("Pumps", "Valves")),
    Supplier("Clearwater Chemicals", 30, 2400, "Materials", ("340",), ("Chlorine", "Filters")),
    Supplier("Copperfield Electric", 55, 4100, "Energy", ("340", "310", "410"), ("Electricity",)),
    Supplier("Tannery Row Fuels", 60, 1900, "Energy", ("210", "220", "310", "330"), _FUEL),
    Supplier("Alderbrook Fleet Services", 48, 1700, "Vehicles", ("210", "220", "330"), (
        "Repairs of vehicles", "Tyres", "Hire of vehicles",
    )),
    Supplier("Ferry Landing Marine", 22, 6100, "Construction", ("350",), ("Dredging", "Berths")),
    Supplier("Quarry Bank Recycling", 50, 3300, "Services", ("330",), (
        "Sorting of recyclables", "Composting",
    )),
    Supplier("Reedham Waste Haulage", 44, 4700, "Services", ("330",), ("Haulage", "Landfill")),
    Supplier("Orchard Rise Landscapes", 40, 1500, "Services", ("320",), (
        "Mowing", "Care of trees", "Planting",
    )),
    Supplier("Three Arches Playgrounds", 12, 3900, "Equipment", ("320",), ("Playground",)),
    Supplier("Larkmoor Software", 34, 3100, "Technology", ("130", "120", "210"), _IT),
    Supplier("Stonebridge Networks", 28, 2700, "Technology", ("130",), _IT),
    Supplier("Kingfisher Cleaning", 46, 800, "Services", ("110", "410", "420", "510"), _CLEAN),
    Supplier("Windmill Stationery", 38, 240, "Materials", ("110", "120", "420", "510"), (
        "Paper and pens", "Printing",
    )),
    Supplier("Eastwater Books & Media", 30, 620, "Materials", ("410",), ("Books", "E-books")),
    Supplier("Harbour Lights Festival Co.", 8, 5400, "Services", ("410",), ("Festival",)),
    Supplier("Ropewalk Medical Supplies", 34, 1300, "Materials", ("420", "220"), (
        "Dressings", "Vaccines",
    )),
    Supplier("Sluice End Care Homes", 26, 4400, "Services", ("420",), ("Places in care",)),
    Supplier("Old Town Housing Trust", 20, 9200, "Grants", ("510",), ("Affordable homes",)),
    Supplier("Weirfield Legal LLP", 18, 2600, "Services", ("110", "120", "510"), ("Advice",)),
    Supplier("Brightwater Guardian", 14, 310, "Services", ("110", "510"), ("Public notices",)),
    Supplier("Ironbell Fire Equipment", 16, 2800, "Equipment", ("220",), ("Hoses", "Clothing")),
)  # fmt: skip
