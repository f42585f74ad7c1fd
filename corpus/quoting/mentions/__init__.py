"""Mentions of possible sources: names, roles, noun phrases, pronouns."""
