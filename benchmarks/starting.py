"""Starting processes: imports, modules of configs, command line apps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.case import NOT_SLOWER

_CONFIGS = "\n".join(
    [
        "from hydra_zen import builds",
        "from benchmarks import targets",
        *(f"C{i} = builds(targets.Three, width={i}, populate_full_signature=True)" for i in range(300)),
    ]
)
_ZEN_APP = """
from hydra_zen import make_config, store, zen

def task(width: int, height: int) -> None:
    pass

if __name__ == "__main__":
    store(make_config(width=2, height=3), name="app")
    store.add_to_hydra_store()
    zen(task).hydra_main(config_path=None, config_name="app", version_base="1.3")
"""
_HYDRA_APP = """
import hydra
from dataclasses import dataclass
from hydra.core.config_store import ConfigStore

@dataclass
class App:
    width: int = 2
    height: int = 3

@hydra.main(config_path=None, config_name="app", version_base="1.3")
def task(cfg) -> None:
    pass

if __name__ == "__main__":
    ConfigStore.instance().store(name="app", node=App)
    task()
"""


@dataclass(frozen=True)
class Start:
    """A program that both libraries run from start to exit, and the plain program that does the least of it."""

    title: str
    program: str
    floor: str
    floor_title: str
    arguments: Sequence[str] = ()
    at_least: float = NOT_SLOWER


STARTS = (
    Start("import hydra_zen", "import hydra_zen", "pass", "python -c pass"),
    Start(
        "import hydra_zen, then builds",
        "from hydra_zen import builds; builds(dict, a=1)",
        "pass",
        "python -c pass",
    ),
    Start("a module of 300 configs", _CONFIGS, "pass", "python -c pass"),
    Start(
        "import hydra_zen, then instantiate",
        "from hydra_zen import builds, instantiate; instantiate(builds(dict, a=1))",
        "import hydra.utils",
        "import hydra.utils",
    ),
    Start("zen app, start to end", _ZEN_APP, _HYDRA_APP, "the same on Hydra alone"),
    Start("zen app, --help", _ZEN_APP, _HYDRA_APP, "the same on Hydra alone", arguments=("--help",)),
)
