"""Telling the user where two distributions have been installed into one folder."""

from __future__ import annotations

import os
import sys
import warnings


def warn_of_mixed_installation() -> None:
    """Warn if the distribution `hydra-zen` is installed in the same folder as this one.

    Both own the folder ``hydra_zen``: whichever was installed last has overwritten files of the other. Only a listing
    of one folder is needed, so the check costs next to nothing.
    """
    folder = __file__.rsplit(os.sep, 3)[0]
    try:
        entries = os.listdir(folder)  # noqa: PTH208  importing pathlib would cost more than everything else here
    except OSError:  # imported from an archive
        return
    foreign = [entry for entry in entries if entry.startswith("hydra_zen-") and entry.endswith((".dist-info", ".egg"))]
    if not foreign:
        return
    release = foreign[0].split("-")[1].removesuffix(".dist")
    msg = (
        f"hydra-zen {release} and hydra-zen-typed are both installed in {folder!r}, and both own its folder"
        " 'hydra_zen': each has overwritten files of the other, and neither works as it should. Keep one of them:"
        f" {sys.executable} -m pip uninstall --yes hydra-zen hydra-zen-typed, then"
        f" {sys.executable} -m pip install hydra-zen-typed"
    )
    warnings.warn(msg, UserWarning, stacklevel=2)
