"""How things are drawn: styles and signs, lines measured in cells, where each pane stands."""
