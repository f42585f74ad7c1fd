"""The language server for drafts: lint as diagnostics, sources on hover, quotations to complete."""
