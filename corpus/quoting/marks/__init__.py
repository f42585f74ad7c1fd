"""Stretches between quotation marks: paired, told from titles, joined to statements."""
