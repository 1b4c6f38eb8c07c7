"""What every room may use: names, messages, config paths, version gates. Imports nothing of ours."""
