"""Payments as measures see them."""

from __future__ import annotations

from datetime import date

import ibis
import ibis.expr.types as ir

from builders.measures.views.common import labels, last_twelve_months
from builders.sources.dataset import Dataset
from builders.tables.answers import coarse_roles

MOST_PAYEES = 500  # that are counted by name; the others are in every total
MOST_LISTED = 3000  # payments that are told one by one; the others are in the data


def payments_view(rows: ir.Table, dataset: Dataset, as_of: date) -> ir.Table:
    """Payments with what they are grouped by.

    ``is_large_payee`` marks the payees with the largest sums, and ``payment`` names each of the
    largest payments by its file and row; it is null for the others. Where only the month or year
    of a payment is published, what needs its day is left out.
    """
    columns = set(rows.columns)
    seen = rows.mutate(
        **labels(rows, "payee", "department", "category"),
        payment=_listed(rows, columns),
    )
    if "date" in columns:
        seen = seen.mutate(
            year=rows.date.year().cast("string"),
            month=rows.date.strftime("%Y-%m"),
            period=last_twelve_months(rows.date, as_of),
        )
    if {"payee", "amount"} <= columns:
        seen = _with_large_payees(seen)
    coarse = coarse_roles(dataset).get("date")
    lost = {"period"} if coarse else set()
    lost |= {"month"} if coarse == "year" else set()
    return seen.drop(*(lost & set(seen.columns)))


def _listed(rows: ir.Table, columns: set[str]) -> ir.Value:
    order: list[ir.Value] = [rows.file, rows.row]
    if "amount" in columns:
        order.insert(0, rows.amount.abs().fill_null(0).desc())
    rank = ibis.row_number().over(ibis.window(order_by=order))
    name = rows.file.concat(":", rows.row.cast("string"))
    return ibis.ifelse(rank < MOST_LISTED, name, ibis.null().cast("string"))


def _with_large_payees(seen: ir.Table) -> ir.Table:
    sums = seen.mutate(payee_sum=seen.amount.sum().over(ibis.window(group_by="payee")))
    order = [sums.payee_sum.fill_null(0).desc(), sums.payee]
    rank = ibis.dense_rank().over(ibis.window(order_by=order))
    return sums.mutate(is_large_payee=rank < MOST_PAYEES).drop("payee_sum")
