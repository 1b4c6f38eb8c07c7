"""A function that takes a config: its parameters are found in the config by name, and made."""
