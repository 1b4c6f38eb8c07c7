"""Typed probes: calls written for a type checker, each of which stands for a place in something that it cannot read."""
