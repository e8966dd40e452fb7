"""What the columns of real cities' files are, read by a person: the answers for `lightwell add`.

For each file its kind (none where no kind fits yet), and for each column, in the order of the file
or by its name, ``role:type``. A bar stands between answers of which each is right, ``-`` is no
role. Types: t text, n number, i digits that name something (number or text), d date, y year,
b yes or no, 0 nothing in it. ``*12`` repeats.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase


@dataclass(frozen=True)
class Key:
    """The answers for one file."""

    kind: str
    columns: str = ""
    named: Mapping[str, str] = field(default_factory=dict)

    def answers(self, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """The role and the type of each column."""
        words = list(self._words())
        for at, name in enumerate(names):
            word = next((w for n, w in self.named.items() if fnmatchcase(name, n)), "")
            word = word or (words[at] if at < len(words) else "-:t|0")
            role, _, type_ = word.partition(":")
            yield role, type_

    def _words(self) -> Iterator[str]:
        for word in self.columns.split():
            one, _, times = word.partition("*")
            yield from [one] * int(times or 1)


BOSTON_311 = Key(
    "requests",
    "id:i opened:d due:d closed:d -:t status:t -:t*4 service:t -:t department:t -:t|0*2 -:t -:i "
    "-:t -:i -:t place:t -:i -:t -:i -:t -:i latitude:n longitude:n channel:t",
)
PITTSBURGH_CAPITAL = Key(
    "projects",
    "id:i name:t description:t department:t budget_current:n status:t -:t category:t year:y "
    "-|planned_start|actual_start:d -:t|b place:t -:i*6 -:t latitude:n longitude:n",
)
OAKLAND = Key("budget", "year:y department:t direction:t fund_code:i category:t amount:n")
COOK = Key(
    "budget",
    named={
        "Appropriations *": "amount:n|0",
        "Expenditures *": "amount:n|0",
        "Fund": "fund:t",
        "Department ID": "department_code:i",
        "Department": "department:t",
        "*": "-:t",
    },
)
SEEN: Mapping[str, Key] = {
    "cities/boston/operating_budget.csv": Key(
        "budget", "-:i -:t department:t programme:t category:t amount:n*4"
    ),
    "cities/boston/capital_budget.csv": Key(
        "projects",
        "id:i department:t name:t description:t -:t status:t place:t -:n*6 spent:n -:n*3 spent:n "
        "-:n*4 budget_current:n",
    ),
    "cities/boston/cityscore_values.csv": Key("indicators", "-:i period:d indicator:t value:n"),
    "cities/boston/boston311-100.csv": BOSTON_311,
    "cities/boston/boston311-100-20dupes-random.csv": BOSTON_311,
    "cities/boston/boston311-100-deduped.csv": BOSTON_311,
    "cities/boston/boston311-100-with-nonascii.csv": BOSTON_311,
    "cities/boston/2015-2019_neighborhood_tables_2021.12.21.csv": Key(
        "places", "name:t population:n -:n*2"
    ),
    "cities/boston/boston.geojson": Key("places", "name:t -:d*2 -:i"),
    "cities/pittsburgh/capital_projects.csv": PITTSBURGH_CAPITAL,
    "cities/pittsburgh/capital_projects_earlier.csv": PITTSBURGH_CAPITAL,
    "cities/pittsburgh/311_sample_500.csv": Key(
        "requests",
        "id:i opened:d service:t channel:t status:i department:t place:t -:i*6 -:t longitude:n "
        "latitude:n -:t",
    ),
    "cities/pittsburgh/neighborhoods_official.geojson": Key(
        "places",
        "-:i*7 -:t*3 -:n*2 -:i|n*2 -:n -:i -:n -:i*2 name:t -:i -:n*2 -:i*3 -:n*2 -:i -:t*2 -:d "
        "-:t -:d -:0 -:n -:t -:n*2",
    ),
    "cities/chicago/311_potholes_1000.csv": Key(
        "requests",
        "opened:d status:t closed:d id:t service:t -:t*2 -:n -:t -:i -:n*2 -:i*2 place:i -:i "
        "latitude:n longitude:n -:t",
    ),
    "cities/chicago/community_areas.geojson": Key("places", "-:n*2 -:i*2 id:i name:t -:i -:n*2"),
    "budgets/sacramento_approved_budgets.csv": Key(
        "budget", "year:y department:t fund:t category:t amount:n direction:t -:t -|line_id:i"
    ),
    "budgets/oakland_FY21-22__adopted.csv": OAKLAND,
    "budgets/oakland_FY22-23__adopted.csv": OAKLAND,
    "budgets/cook_county_budget_cleaned.csv": COOK,
    "budgets/cook_county_budget_raw.csv": COOK,
}

CIRCULATION = Key("counts", "-|place:t -:t|0*2 -:i|0 value:n*12 -:n")
PAYMENT: Mapping[str, str] = {
    "[Dd]epartmental Family": "department|-:t",
    "[Dd]epartment*": "department|-:t",
    "DEPARTMENT*": "department|-:t",
    "[Ee]ntity*": "department|-:t",
    "ENTITY*": "department|-:t",
    "*[Dd]ate*": "date:d",
    "*DATE*": "date:d",
    "[Ee]xpense [Tt]ype": "category|purpose:t",
    "EXPENSE_TYPE": "category|purpose:t",
    "[Ee]xpense [Aa]rea": "category|-:t",
    "Account Description": "category|purpose:t",
    "Supplier": "payee:t",
    "Supplier ": "payee:t",
    "Supplier Name": "payee:t",
    "SUPPLIER": "payee:t",
    "Merchant Name": "payee:t",
    "[Tt]ransaction [Nn]*": "id|-:i|t",
    "Transaction Description": "purpose:t",
    "*Narrative*": "purpose:t",
    "*Description*": "purpose|-:t",
    "DESCRIPTION": "purpose:t",
    "*Amount*": "amount:n",
    "AMOUNT": "amount:n",
    "*Spend*": "amount:n",
}
# Read by a person only when the guessing was done.
HELD_OUT: Mapping[str, Key] = {
    "cities/boston/2015-2019_neighborhood_data_povertyrates.csv": Key("places", "name:t -:n*4"),
    "cities/boston/2015-2019_neighborhood_tables_householdincome.csv": Key(
        "places", "name:t -:n*18"
    ),
    "cities/boston/2015-2019_neighborhood_tables_race.csv": Key(
        "places", "name:t population:n -:n*10"
    ),
    "cities/chicago/ChicagoCensusData.csv": Key("indicators", "place|-:i place|-:t value:n*7"),
    "cities/chicago/ChicagoPublicSchools.csv": Key(
        "indicators",
        "-:i -:t*5 -:i -:t*4 -:t|b -:t*3 -:b|t -:t value:n -:t value:n -:t value:n -:t value:n "
        "-:t value:n -:t value:n -:t value:n -:t value:n*21 -:t*2 value:n*12 value:n|i -:i "
        "value:n -:n*2 -:n*2 place|-:i place|-:t -:i*2 -:t",
    ),
    **{f"cities/chicago/{year}_circ.csv": CIRCULATION for year in range(2011, 2023)},
    "cities/grand-rapids/millage.csv": Key(
        "projects",
        "name|id:t -|budget_current:n -:n category:t -:t latitude:n longitude:n description:t -:0|t",
    ),
    "cities/grand-rapids/parks.csv": Key("", "-:i -:t"),
    "cities/grand-rapids/neighborhoods.geojson": Key("places", "name:t -:n*2"),
    "cities/grand-rapids/wards.geojson": Key("places", "-:i id|name:i -:i -:n*2"),
    "uk25k/files/April-2012.csv": Key("payments", "-:t*2 -:d -:t*6 -:n -:0 -:t*2 -:i", PAYMENT),
    "uk25k/files/April_2015_Spend_Report_-_for_publishing.csv": Key(
        "payments", "-:t*2 -:d -:i -:n -:t*2", PAYMENT
    ),
    "uk25k/files/DH-April-2010-amnd.csv": Key("payments", "-:t*2 -:d -:t*3 -:i -:n -:0", PAYMENT),
    "uk25k/files/EA-Over-25k-1205.csv": Key(
        "payments", "-:t*2 -:d -:t*3 -:i -:n -:t*2 -:0|t -:i -:t*2 -:0*3", PAYMENT
    ),
    "uk25k/files/FERA-Over-25k-1209.csv": Key(
        "payments", "-:t*2 -:d -:t*3 -:i -:n -:t*2 -:0|t -:0|t -:t*2 -:0*2", PAYMENT
    ),
    "uk25k/files/HO_FY1415_AP9_Proc_Spend_25K_CSV.csv": Key(
        "payments", "-:t*2 -:d -:t*3 -:i -:n", PAYMENT
    ),
    "uk25k/files/NE-Over-25k-1204.csv": Key(
        "payments", "-:t*2 -:d -:t*3 -:i -:n -:t*3 -:i -:i|0 -:t|0", PAYMENT
    ),
    "uk25k/files/October__25k_Transparency_Data.csv": Key(
        "payments", "-:t*2 -:d -:t*3 -:i -:n -:t*4 -:0*200", PAYMENT
    ),
    "uk25k/files/_25k_January_2013_to_Publish_FINAL__2_.csv": Key(
        "payments", "-:t*2 -:d -:t*5 -:i -:n -:t*2 -:i", PAYMENT
    ),
    "uk25k/files/ahvla-over-25k-1202.csv": Key(
        "payments", "-:t*2 -:d -:t*3 -:i -:n -:t*3 -:i -:t*2", PAYMENT
    ),
    "uk25k/files/ahvla-spend-over-25k-1201.csv": Key(
        "payments", "-:t*2 -:d -:t*4 -:i -:n -:t*3 -:i -:t*2 -:0", PAYMENT
    ),
    # A card's payments: to whom is not published, what for is.
    "uk25k/files/gpc_spend_June2013.csv": Key(
        "payments", "-|id:t date:d category:t -|category:t amount:n -:i"
    ),
    "uk25k/files/jncc-over-25k-1006.csv": Key("payments", "-:t*2 -:d -:t*3 -:i -:n -:0", PAYMENT),
    "uk25k/files/national%20college%20spend%20december%202011.csv": Key(
        "payments", "-:t*2 -:d -:t*3 -:i -:n", PAYMENT
    ),
    "uk25k/files/pfs%20spend%20march%202012.csv": Key(
        "payments", "-:t*2 -:d -:t*3 -:i -:n", PAYMENT
    ),
    "uk25k/files/rpa-over-25k-1010.csv": Key("payments", "-:t*2 -:d -:t*3 -:i -:n -:0", PAYMENT),
    "uk25k/files/spend-may-2010.csv": Key("payments", "-:t*2 -:d -:t*3 -:i -:n", PAYMENT),
    "uk25k/files/transaction_spend_data_august_10_northern_ireland_office.xls": Key(
        "payments", "-:t*2 -:d -:t*3 -:i -:n", PAYMENT
    ),
    "uk25k/files/transparency_november.csv": Key(
        "payments", "-:t*2 -:d -:t*3 -:i -:n -:t", PAYMENT
    ),
    "uk25k/files/transparency_oct11.csv": Key("payments", "-:t*2 -:d -:t*3 -:i -:t -:n", PAYMENT),
}
