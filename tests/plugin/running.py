"""Running mypy with the plugin, in this process."""

import re
from collections import defaultdict
from pathlib import Path

import pytest
from mypy import api

ROOT = Path(__file__).resolve().parents[2]
CASES = ROOT / "typing_tests" / "plugin"
CONFIG = "[mypy]\nstrict = true\nplugins = hydra_zen_mypy\n[hydra-zen-mypy]\ndebug = true\n"


def run(folder, *arguments, config=CONFIG, name="mypy.ini"):
    """Return what mypy prints on stdout, on stderr, and its exit status."""
    file = folder / name
    if not file.is_file() or file.read_text() != config:
        file.write_text(config)
    options = [f"--config-file={file}", f"--cache-dir={folder / 'cache'}", "--hide-error-context"]
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("MYPYPATH", str(ROOT / "src"))
        patched.chdir(folder)
        return api.run([*options, *map(str, arguments)])


def mypy(folder, *arguments, config=CONFIG, name="mypy.ini"):
    """Return the errors that mypy finds, by file and line."""
    out, errors, status = run(folder, *arguments, config=config, name=name)
    assert status in (0, 1), errors + out
    return said(out)


def said(out):
    """Return the errors in what mypy has printed, by file and line."""
    errors = defaultdict(list)
    for line in out.splitlines():
        if match := re.match(r"(.+?):(\d+): error: (.+)", line):
            errors[Path(match[1]).name, int(match[2])].append(match[3])
    return errors
