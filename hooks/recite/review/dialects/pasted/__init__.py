"""Questions as platforms paste them: bare lines, with words or icon names around the options."""
