"""The text that Hydra and OmegaConf read: overrides and interpolations. Nothing here knows of mypy."""
