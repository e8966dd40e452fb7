"""What offices shorten in the names of columns, each with its whole word, plurals taken off.

Only what has one meaning in every kind: ``exp`` may be expense or expiry, ``cat`` a category or
an animal.
"""

from __future__ import annotations

from collections.abc import Mapping

_SHORT: Mapping[str, str] = {
    "account": "acct acnt",
    "address": "addr",
    "agency": "agcy",
    "amount": "amt amnt",
    "anticipated": "antic",
    "appropriation": "approp",
    "borough": "boro",
    "budget": "bdgt bud budg",
    "check": "chk chq cheque",
    "circulation": "circ",
    "completion": "compl cmpl completn",
    "construction": "constr const",
    "date": "dt dte",
    "datetime": "dttm dtm",
    "department": "dept dep dpt deptartment",
    "document": "doc",
    "estimated": "est estd",
    "expenditure": "expend expd",
    "fiscal": "fisc fscl",
    "invoice": "inv invc",
    "legal": "lgl",
    "measure": "meas",
    "neighborhood": "nbhd nhood hood nbrhd neighbourhood",
    "number": "no nbr num numb",
    "organisation": "organization org",
    "original": "orig",
    "payment": "pmt pymt paymt",
    "percent": "pct perc percentage",
    "period": "prd",
    "programme": "program prog prgm pgm",
    "project": "proj prj",
    "quantity": "qty",
    "received": "rcvd recd",
    "reference": "ref",
    "request": "req reqst",
    "requested": "reqd",
    "start": "strt",
    "supplier": "suppl",
    "transaction": "trans txn trx tran",
    "vendor": "vend vndr",
    "year": "yr",
}
LONG_FORMS: Mapping[str, str] = {
    short: whole for whole, said in _SHORT.items() for short in said.split()
}
