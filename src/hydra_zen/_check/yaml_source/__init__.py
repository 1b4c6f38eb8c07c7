"""YAML files as nodes with places."""
