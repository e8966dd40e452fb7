"""Charts: one form a file, drawn by Altair and Vega to SVG."""
