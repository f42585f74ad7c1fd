"""A text becomes verdicts: one pasted quotation, or a whole draft."""
