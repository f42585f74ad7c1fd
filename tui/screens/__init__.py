"""The screens of the interface; beside each stands its style sheet."""
