"""The releases of Hydra that this library works with, which are those with a policy of what may be instantiated."""

from __future__ import annotations

import sys

import hydra

__all__ = ["target_policy"]

_SUPPORTED = "hydra-core>=1.3.8,<1.4"

try:
    from hydra._internal import target_policy
except ImportError as error:
    msg = (
        f"hydra-zen-typed needs {_SUPPORTED}, and Hydra {hydra.__version__} is installed. Install one that fits:"
        f" {sys.executable} -m pip install '{_SUPPORTED}'"
    )
    raise ImportError(msg) from error
