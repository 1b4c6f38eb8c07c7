"""The hook tables name features that exist, and no file that needs none pays for them."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import hydra_zen_mypy
from hydra_zen_mypy import hooks
from hydra_zen_mypy.late import Late

FEATURES = {path.stem for path in (Path(hydra_zen_mypy.__file__).parent / "features").glob("[a-z]*.py")}


def test_every_feature_of_the_tables_is_a_module():
    named = {name: value for name, value in vars(hooks).items() if isinstance(value, Late)}

    assert named
    assert set(named) <= FEATURES
    for name, late in named.items():
        assert late._module == import_module(f"hydra_zen_mypy.features.{name}").__name__


def test_loading_the_plugin_imports_no_feature():
    program = "import sys, hydra_zen_mypy; print([name for name in sys.modules if 'hydra_zen_mypy.features' in name])"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
