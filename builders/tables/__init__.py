"""Typed rows: text becomes typed Parquet once; the engine behind Ibis."""
