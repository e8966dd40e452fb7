"""Files for the programs that visit: the site map, robots.txt and the headers a server sends."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

# Everything comes from the site itself, and nothing runs that is written inside a page.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
)
HEADERS = {
    # A policy in a page's head cannot say who may frame it; a header can.
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}


def sitemap(paths: Iterable[str], site_url: str) -> bytes:
    """The addresses of all pages, without dates: we do not know when a page last changed."""
    rows = "".join(f"  <url><loc>{escape(site_url + path)}</loc></url>\n" for path in sorted(paths))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    ).encode()


def robots(site_url: str) -> bytes:
    """Everyone may read everything; the site map is here."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode()


def headers_file() -> bytes:
    """The headers in the form that several hosts read from a file called ``_headers``."""
    rows = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    return f"/*\n{rows}".encode()


def nginx_file() -> bytes:
    """The headers as lines to include in a server block of nginx."""
    rows = "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
    return f"# include this file in the server block of the site\n{rows}".encode()
