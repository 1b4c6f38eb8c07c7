"""The type gate: every error in configs, found before anything runs, in Python and in YAML."""
