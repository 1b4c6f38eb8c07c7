"""Stores of named configs, and how they reach Hydra."""
