"""Where one is: the one selection that all panes show, its moves, the way back, the session."""
