"""The versions of Hydra and OmegaConf that are installed, as numbers that can be compared."""

from __future__ import annotations

import re
from importlib.metadata import version as _installed_version
from typing import NamedTuple

__all__ = ["HYDRA_VERSION", "OMEGACONF_VERSION", "Version"]


class Version(NamedTuple):
    """A release: ``Version(1, 3, 2) > Version(1, 3)`` holds."""

    major: int
    minor: int
    patch: int = 0

    @classmethod
    def from_text(cls, text: str) -> Version:
        """Return the release that `text` names; whatever follows its numbers (``rc1``, ``.dev2``) is left out."""
        numbers = [int(number) for number in re.findall(r"\d+", re.match(r"[\d.]*", text)[0])[:3]]  # type: ignore[index]
        return cls(*numbers, *([0] * (2 - len(numbers))))


HYDRA_VERSION: Version = Version.from_text(_installed_version("hydra-core"))
OMEGACONF_VERSION: Version = Version.from_text(_installed_version("omegaconf"))
