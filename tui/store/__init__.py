"""The archive beside the screen: rows kept fresh, searching and writing that hold nothing up."""
