"""A quotation becomes words: formats and citation styles."""
