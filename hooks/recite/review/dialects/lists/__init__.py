"""Options as lists and tables, and the prompts above them."""
