"""From any supported value to one that a config can hold, store and instantiate."""
