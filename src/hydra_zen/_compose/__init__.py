"""From Python values to Hydra's override grammar."""
