"""An article's text as paragraphs, sentences and words, without what machines put in."""
