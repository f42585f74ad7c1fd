"""What the words of English can be: cues, titles, roles, names, places, classes."""
