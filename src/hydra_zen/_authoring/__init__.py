"""The public verbs that make configs."""
