"""A release of Hydra that the library does not fit is refused in words."""

import subprocess
import sys

import pytest

OTHER_RELEASE = """
import sys
import hydra._internal.hydra, hydra.utils
hydra.__version__ = "1.4.0"
del hydra._internal.target_policy
sys.modules["hydra._internal.target_policy"] = None
"""


@pytest.mark.slow
@pytest.mark.parametrize("name", ["instantiate", "launch"])
def test_another_release_of_hydra_is_refused(name):
    program = f"{OTHER_RELEASE}\nimport hydra_zen; hydra_zen.builds(dict, a=1)\nprint('made')\nhydra_zen.{name}"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)

    last = done.stderr.splitlines()[-1]
    assert done.stdout == "made\n"
    assert last.startswith("ImportError: hydra-zen-typed needs hydra-core>=1.3.8,<1.4, and")
    assert "Hydra 1.4.0 is installed" in last
    assert "-m pip install 'hydra-core>=1.3.8,<1.4'" in last
