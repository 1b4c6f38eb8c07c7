"""Judging calls by a type checker: nothing is imported."""
