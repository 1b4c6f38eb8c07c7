"""Telling the user where two distributions have been installed into one folder."""

from __future__ import annotations

import os
import sys
import warnings

from typing import Final

#: A file of the distribution `hydra-zen` that this one never had.
_FOREIGN_FILE: Final = "_hydra_overloads.py"
#: What the package's own `__init__` says of itself.
MARK: Final = "__distribution__"
DISTRIBUTION: Final = "hydra-zen-typed"

def warn_of_mixed_installation(package_folder: str) -> None:
    """Warn if the files of `hydra-zen` lie among those of this distribution.

    Both own the folder ``hydra_zen``: whichever was installed last has overwritten part of the other.
    """
    package = sys.modules.get("hydra_zen")
    overwritten = package is not None and getattr(package, MARK, None) != DISTRIBUTION
    if not overwritten and not os.path.exists(os.path.join(package_folder, _FOREIGN_FILE)):
        return
    msg = (
        "the distributions 'hydra-zen' and 'hydra-zen-typed' are both installed, and both own the folder"
        f" {package_folder!r}, so each has overwritten files of the other. Mend it with:"
        " pip uninstall --yes hydra-zen hydra-zen-typed && pip install hydra-zen-typed"
    )
    warnings.warn(msg, UserWarning, stacklevel=3)
