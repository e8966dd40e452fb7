"""The mkdocs plugin, the theme wrap, search, inspections of the finished HTML."""
