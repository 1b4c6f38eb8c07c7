"""Every public name has a type that pyright knows."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from typing_tests.checkers import ENVIRONMENT, ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("checkers"),
    pytest.mark.skipif(
        not (ENVIRONMENT / "bin" / "pyright").exists(), reason="the type checkers are not installed: `make checkers`"
    ),
]


def test_public_types_are_complete(tmp_path):
    programs = str(ENVIRONMENT / "bin")
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([programs, os.environ["PATH"]]),
        "PYTHONPATH": str(ROOT / "src"),
    }

    done = subprocess.run(
        [str(Path(programs) / "pyright"), "--verifytypes", "hydra_zen", "--ignoreexternal"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert re.findall(r"Type completeness score: .*", done.stdout) == ["Type completeness score: 100%"], done.stdout
