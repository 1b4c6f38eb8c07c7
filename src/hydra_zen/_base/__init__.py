"""What every room may use: names, messages, config paths, version gates. Imports nothing of ours."""

import sys

from hydra_zen._base.installation import warn_of_mixed_installation

# Here, and not in the package's own `__init__`, which is one of the files that may have been overwritten.
warn_of_mixed_installation()

if sys.version_info >= (3, 14):
    from hydra_zen._base import command_line_help as _command_line_help  # noqa: F401  it acts when it is imported
