"""What a checker cannot follow is told, for configs of it are checked by nobody."""

import pytest

SOURCE = """\
import gone.inner
from nowhere import thing, other as another
from missing import unused
import os
from hydra_zen import builds

builds(thing, x=1)
builds(gone.inner.f, x=1)
builds(os.path.join, "a")
"""


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["ty", "zuban", "pyrefly", "mypy"])
def test_imports_that_configs_need_and_nobody_finds_are_told(found, checker):
    texts = [text for text in found({"a.py": SOURCE}, checker, everything=True) if "knows nothing of" in text]
    assert [text.split(": ")[0] for text in texts] == ["a.py:1:1", "a.py:2:1"]


@pytest.mark.slow
def test_an_environment_without_hydra_zen_is_told(found, tmp_path):
    environment = tmp_path / "empty"
    (environment / "bin").mkdir(parents=True)
    (environment / "lib" / "python3.11" / "site-packages").mkdir(parents=True)
    (environment / "pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.11\n")
    settings = '[tool.ty.environment]\npython = "empty"\n'
    (text,) = found({"a.py": "from hydra_zen import builds\nbuilds(int, 1)\n", "pyproject.toml": settings})
    assert text.startswith("HZ003 the type checker does not find hydra_zen")
