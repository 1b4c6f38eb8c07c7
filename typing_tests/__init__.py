"""What type checkers must see of hydra-zen: behaviours as data, one runner, one matrix."""
