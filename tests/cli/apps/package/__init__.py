"""A package with an application in it."""
