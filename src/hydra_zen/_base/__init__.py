"""What every room may use: names, messages, config paths, version gates. Imports nothing of ours."""

import sys

if sys.version_info >= (3, 14):
    from hydra_zen._base import command_line_help as _command_line_help  # noqa: F401  it acts when it is imported
