"""A directory of configs as Hydra sees it: groups, defaults lists, compositions."""
