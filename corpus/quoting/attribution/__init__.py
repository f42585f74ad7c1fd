"""Whose words they are: candidates weighed, grammar heard, how sure that is."""
