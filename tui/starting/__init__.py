"""A start, before Textual is there: the last screen, a sketch, the desk as it stands."""
