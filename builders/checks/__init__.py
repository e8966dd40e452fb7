"""Is it right: the screen (DuckDB), the verdict (frictionless), the rules."""
