"""The engine of nato-tui, for scripts and notebooks: it knows no screen and no terminal."""
