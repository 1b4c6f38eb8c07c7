"""Hydra's command line on a Python whose argparse wants every help to be a str."""

from __future__ import annotations

import argparse
import sys
from functools import wraps
from typing import Any


def allow_help_written_later(parser_class: Any = argparse.ArgumentParser) -> None:
    """Let a parser take options whose help is an object that becomes text when it is shown.

    Python 3.14 checks each help when the option is added; Hydra 1.3 gives one that is no str yet, and its command line
    could not even start.
    """
    check = getattr(parser_class, "_check_help", None)
    if check is None:
        return

    @wraps(check)
    def check_text(self: Any, action: Any) -> Any:
        return check(self, action) if isinstance(action.help, str) else None

    parser_class._check_help = check_text


if sys.version_info >= (3, 14):
    allow_help_written_later()
