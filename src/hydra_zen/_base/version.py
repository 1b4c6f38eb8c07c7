"""The version of this distribution."""

from __future__ import annotations

__version__: str = "0.18.0"
