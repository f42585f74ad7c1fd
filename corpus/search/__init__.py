"""A question becomes hits: query language, candidates, ranking, the reason for a hit."""
