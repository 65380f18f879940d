"""Read a review section and give its questions. Knows nothing of MkDocs and does no I/O."""
