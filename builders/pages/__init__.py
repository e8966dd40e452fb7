"""Page kinds: figures and charts through templates."""
