"""What is wrong with one composed tree: each target and its arguments, special keys, interpolations."""
