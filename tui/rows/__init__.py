"""What each pane shows, as rows of styled text: no widget, so it can be drawn before Textual."""
