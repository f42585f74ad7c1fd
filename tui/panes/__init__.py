"""The panes of the interface, one module each."""
