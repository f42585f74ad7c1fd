"""A quotation taken along: how much of it, in which form, to a file, on the shelf."""
