"""The city's departments, their programmes, and the funds that pay for them."""

from __future__ import annotations

from dataclasses import dataclass

FUNDS = {
    "100": "General Fund",
    "210": "Grants Fund",
    "510": "Water and Sewer Fund",
    "520": "Harbour Fund",
}

# Code, name, and how many cents of each dollar they take in an office; in a crew it is less pay.
CATEGORIES = (
    ("5100", "Salaries and benefits", 66, 47),
    ("5300", "Contracted services", 21, 28),
    ("5400", "Supplies and fuel", 8, 15),
    ("5600", "Equipment", 5, 10),
)


@dataclass(frozen=True, slots=True)
class Programme:
    """A line of work of a department, with the share of the department's money that it takes."""

    code: str
    name: str
    share: int
    fund: str = "100"


@dataclass(frozen=True, slots=True)
class Department:
    """A department. ``share`` is of the whole budget; ``strain`` what it tends to spend of it."""

    code: str
    name: str
    share: int
    strain: float
    crews: bool
    programmes: tuple[Programme, ...]


DEPARTMENTS = (
    Department("110", "City Council", 12, 0.96, crews=False, programmes=(
        Programme("1101", "Council and committees", 55),
        Programme("1102", "Elections and records", 45),
    )),
    Department("120", "Finance and Procurement", 26, 0.975, crews=False, programmes=(
        Programme("1201", "Accounting and treasury", 60),
        Programme("1202", "Procurement", 40),
    )),
    Department("130", "Digital and Information", 34, 1.02, crews=False, programmes=(
        Programme("1301", "Networks and devices", 62),
        Programme("1302", "Contact centre and online services", 38),
    )),
    Department("210", "Police", 188, 1.012, crews=False, programmes=(
        Programme("2101", "Patrol", 64),
        Programme("2102", "Investigations", 26),
        Programme("2103", "Prevention and youth work", 10, "210"),
    )),
    Department("220", "Fire and Rescue", 124, 1.045, crews=False, programmes=(
        Programme("2201", "Fire stations", 70),
        Programme("2202", "Ambulance service", 24),
        Programme("2203", "Fire prevention", 6),
    )),
    Department("310", "Streets and Transport", 132, 1.03, crews=True, programmes=(
        Programme("3101", "Street maintenance", 46),
        Programme("3102", "Snow and ice", 14),
        Programme("3103", "Street lighting", 16),
        Programme("3104", "Buses and crossings", 24, "210"),
    )),
    Department("320", "Parks and Recreation", 58, 0.97, crews=True, programmes=(
        Programme("3201", "Parks and trees", 61),
        Programme("3202", "Pools and sports halls", 39),
    )),
    Department("330", "Waste and Recycling", 71, 1.008, crews=True, programmes=(
        Programme("3301", "Collection", 68),
        Programme("3302", "Recycling and composting", 32),
    )),
    Department("340", "Water and Sewers", 142, 0.965, crews=True, programmes=(
        Programme("3401", "Water treatment and supply", 58, "510"),
        Programme("3402", "Sewers and storm drains", 42, "510"),
    )),
    Department("350", "Harbour and Waterfront", 39, 0.985, crews=True, programmes=(
        Programme("3501", "Berths and dredging", 71, "520"),
        Programme("3502", "Waterfront and flood wall", 29, "520"),
    )),
    Department("410", "Libraries and Culture", 44, 0.98, crews=False, programmes=(
        Programme("4101", "Branch libraries", 72),
        Programme("4102", "Museums and festivals", 28),
    )),
    Department("420", "Health and Human Services", 83, 0.95, crews=False, programmes=(
        Programme("4201", "Public health clinics", 44),
        Programme("4202", "Family and youth support", 33, "210"),
        Programme("4203", "Help for older residents", 23),
    )),
    Department("510", "Housing and Planning", 47, 0.93, crews=False, programmes=(
        Programme("5101", "Planning and permits", 48),
        Programme("5102", "Affordable housing", 52, "210"),
    )),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RevenueSource:
    """Where a fund's money comes from: its share, and how surely it comes."""

    code: str
    name: str
    fund: str
    share: int
    swing: float


# What is left of each fund is taken from, or given to, its balance.
REVENUE_SOURCES = (
    RevenueSource("4100", "Property tax", "100", 545, 0.006),
    RevenueSource("4200", "Sales tax", "100", 186, 0.04),
    RevenueSource("4300", "State aid", "100", 141, 0.004),
    RevenueSource("4400", "Licences, permits and fees", "100", 83, 0.05),
    RevenueSource("4500", "Fines", "100", 24, 0.12),
    RevenueSource("4600", "Interest earned", "100", 15, 0.3),
    RevenueSource("4190", "Property tax refunds", "100", -12, 0.15),
    RevenueSource("4310", "Federal grants", "210", 590, 0.06),
    RevenueSource("4320", "State grants", "210", 392, 0.03),
    RevenueSource("4710", "Water and sewer charges", "510", 958, 0.015),
    RevenueSource("4720", "Connection fees", "510", 27, 0.2),
    RevenueSource("4810", "Berth and mooring fees", "520", 668, 0.05),
    RevenueSource("4820", "Leases on the waterfront", "520", 301, 0.01),
)
BALANCE = ("4900", "From fund balance")
