"""The options of the plugin that are a matter of taste: what each lets pass, or no longer does."""

import pytest
from plugin.running import CONFIG, mypy

pytestmark = pytest.mark.slow

PROGRAM = """
from hydra_zen import builds, instantiate

def area(width: int, height: int = 2) -> None: ...

Conf = builds(area, width="3")
Conf.depth
Conf().depth = 3
Conf(depth=1)
instantiate(builds(area))
builds(area, widht=1)
"""
#: The lines with errors, by the options that differ from their defaults.
CASES = {
    "": {7, 8, 9, 10, 11},
    "unknown-fields = false\nmissing-arguments = false\nnumbers-in-quotes = true\n": {6, 11},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("options")


@pytest.mark.parametrize("options", CASES)
def test_options_decide_what_is_reported(options, folder):
    program = folder / "program.py"
    program.write_text(PROGRAM)

    said = mypy(folder, program, config=CONFIG + options)

    assert {line for _, line in said} == CASES[options], said


USER = """
from configs import Conf, Experiment, ModelConf
from hydra_zen import builds, instantiate
from typing_extensions import assert_type

Conf.lrr
Conf(lrr=1)
instantiate(Conf, lrr=1)
assert_type(instantiate(Experiment).model, float)
assert_type(instantiate(ModelConf), float)
instantiate(ModelConf, lrr=1)
"""
CONFIGS = """
from dataclasses import dataclass
from typing import Any
from hydra_zen import builds, hydrated_dataclass

def model(lr: float = 0.1) -> float:
    return lr

Conf = builds(model, lr=0.1)

@dataclass
class Experiment:
    model: Any = Conf

@hydrated_dataclass(model)
class ModelConf:
    lr: float = 0.1
"""


def test_what_is_known_of_configs_passes_from_module_to_module_through_the_cache(tmp_path):
    configs, user = tmp_path / "configs.py", tmp_path / "user.py"
    configs.write_text(CONFIGS)
    user.write_text(USER)

    cold = mypy(tmp_path, configs, user)
    user.write_text(USER + "# Checked anew, with the other module from the cache.\n")
    warm = mypy(tmp_path, configs, user)
    configs.write_text(CONFIGS.replace("lr", "lrr"))
    changed = mypy(tmp_path, configs, user)

    assert {line for _, line in cold} == {6, 7, 8, 11}
    assert cold == warm
    assert changed == {}
