"""From field specifications to config classes that Hydra, OmegaConf and `dataclasses` understand."""
