"""People who talk: whose turn it is where no tag says so."""
