"""A file becomes an article: one module per family of formats."""
