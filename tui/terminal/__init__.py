"""What every face needs of a terminal: cleaning, clipboard, descriptors, signals."""
