"""An article's text becomes quotations: marks, mentions, cues, attribution, statements."""
