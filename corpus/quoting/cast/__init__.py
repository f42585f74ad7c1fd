"""Who is meant: the mentions of one article become its cast."""
