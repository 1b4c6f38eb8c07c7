"""Callables to their parameters: names, kinds, defaults, and annotations as far as they can be told."""
