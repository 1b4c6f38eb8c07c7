"""From a callable to its parameters, and from annotations to those that OmegaConf can enforce."""
