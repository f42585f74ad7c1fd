"""The faces of nato-tui: plain commands and the terminal interface."""
