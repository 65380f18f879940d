"""The pages that the site adds to the notes."""
