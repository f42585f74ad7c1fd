"""Talk without marks: transcripts, questions and answers."""
