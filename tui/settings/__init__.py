"""The settings: the table of actions with their keys, the file of choices."""
