"""Programs that use the public names of hydra-zen, to be run with hydra-zen 0.17 and with ours."""
