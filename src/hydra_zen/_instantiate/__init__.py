"""From a config to the objects that it describes, and from configs to YAML and back."""
