"""How the numbers look that press databases give their documents."""

from __future__ import annotations

FACTIVA = r"(?=\w*\d{8})[A-Za-z0-9]{16,40}"
"""Letters and a day, as "QUAYL00020210105eh15000b5"; behind "Document"."""
