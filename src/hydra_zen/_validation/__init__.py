"""Run-time checks of values against annotations that OmegaConf cannot enforce; nothing here runs unless asked for."""
