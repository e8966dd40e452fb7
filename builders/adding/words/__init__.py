"""Words by which cities call things, in several languages: plain dicts, to be added to freely."""
