"""A project in a folder, and what the gate finds in it."""

from pathlib import Path

import pytest

from hydra_zen._check.python_source.check import check_python
from hydra_zen._check.settings import Settings

ENVIRONMENT = Path(__file__).parents[3] / ".venv-checkers"


@pytest.fixture
def found(tmp_path, monkeypatch):
    """Return a function from files and their texts to findings as text; what was not checked is left out by default."""
    monkeypatch.setenv("VIRTUAL_ENV", str(ENVIRONMENT))

    def check(files, checker="ty", paths=(".",), *, everything=False, **settings):
        for name, text in files.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(text, bytes):
                file.write_bytes(text)
            else:
                file.write_text(text, encoding="utf-8")
        chosen = Settings(**{"root": tmp_path, "checker": checker, "cache": None, **settings})
        findings = check_python([tmp_path / path for path in paths], chosen)
        return [str(finding) for finding in findings if everything or not finding.code.startswith("HZ9")]

    return check
