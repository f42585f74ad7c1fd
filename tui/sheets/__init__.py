"""What sheets and plain lines tell alike: speakers' pages, days, versions, contradictions."""
