"""Quotations become people: who is who across articles."""
