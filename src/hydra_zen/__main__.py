"""``python -m hydra_zen``: the same as the command ``hydra-zen``."""

from __future__ import annotations

import sys

from hydra_zen._check.command_line import main

if __name__ == "__main__":
    sys.exit(main())
