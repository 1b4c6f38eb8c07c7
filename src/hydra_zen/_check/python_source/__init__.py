"""Configs in Python sources: every call of the authoring API is written as a probe, for a type checker to read."""
