"""All of it, kept: one SQLite file, one writer, many readers."""
