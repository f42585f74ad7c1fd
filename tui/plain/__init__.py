"""The whole desk in lines, without a screen."""
