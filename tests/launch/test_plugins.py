"""Plugins of Hydra that are installed: broken ones, and sweepers that keep the results to themselves."""

import pytest
from hydra.core.plugins import Plugins
from hydra.core.singleton import Singleton

from hydra_zen._base.hydra_runs import module_being_scanned
from hydra_zen._launch import plugins as plugins_room

pytestmark = pytest.mark.slow

SWEEPERS = '''
from hydra.core.config_store import ConfigStore
from hydra.core.plugins import Plugins
from hydra.plugins.sweeper import Sweeper


class Silent(Sweeper):
    """Runs a batch for each value of `values`, looks at what came of it, and returns nothing."""

    def __init__(self, values, strict=False):
        self.values, self.strict = values, strict

    def setup(self, *, hydra_context, task_function, config):
        self.hydra_context, self.config = hydra_context, config
        self.launcher = Plugins.instance().instantiate_launcher(
            hydra_context=hydra_context, task_function=task_function, config=config
        )
        assert isinstance(self.launcher, type(self.launcher)) and self.launcher.config is config

    def sweep(self, arguments):
        self.seen = []
        for number, value in enumerate(self.values):
            (job,) = self.launcher.launch([[*arguments, f"n={value}"]], initial_job_idx=number)
            try:
                self.seen.append(job.return_value)
            except ZeroDivisionError:
                if self.strict:
                    raise
                self.seen.append("failed")
        print("seen", self.seen)


class OwnResult(Sweeper):
    """Runs nothing."""

    def setup(self, *, hydra_context, task_function, config):
        pass

    def sweep(self, arguments):
        return {"best": arguments}


ConfigStore.instance().store(
    "silent", {"_target_": "hydra_plugins.mine.sweepers.Silent", "values": [1, 0, 2]}, "hydra/sweeper"
)
ConfigStore.instance().store("own", {"_target_": "hydra_plugins.mine.sweepers.OwnResult"}, "hydra/sweeper")
'''

PROGRAM = """
import sys, warnings
from hydra_zen import launch, make_config, multirun

Conf = make_config(n=1)

def task(cfg):
    return 6 / cfg.n

def shown(batches):
    return [[job.return_value if job.exception is None else repr(job.exception) for job in batch] for batch in batches]

silent = ["hydra/sweeper=silent"]
for launcher in sys.argv[1:]:
    lines = [*silent, f"hydra/launcher={launcher}"]
    found = launch(Conf, task, lines, multirun=True)
    print("found", launcher, shown(found))
try:
    launch(Conf, task, [*silent, "+hydra.sweeper.strict=true"], multirun=True)
except ZeroDivisionError as error:
    print("found", "raised", shown(error.launch_jobs))
collected = launch(Conf, task, [*silent, "+hydra.sweeper.strict=true"], multirun=True, on_error="collect")
print("found", "collected", shown(collected))
print("found", "own", launch(Conf, task, ["hydra/sweeper=own"], multirun=True, n=3))
try:
    import hydra_plugins.broken
except ValueError as error:
    print("found", "import", error)
"""

FAILED = "ZeroDivisionError('division by zero')"
EXPECTED = {
    "basic": [[6.0], [FAILED], [3.0]],
    "joblib": [[6.0], [FAILED], [3.0]],
    "raised": [[6.0], [FAILED]],
    "collected": [[6.0], [FAILED]],
    "own": {"best": ["n=3"]},
    "import": "mutable default for field enqueue",
}


def install(folder):
    for name, text in {
        "mine/__init__.py": "",
        "mine/sweepers.py": SWEEPERS,
        "broken/__init__.py": "raise ValueError('mutable default for field enqueue')",
        "lacking/__init__.py": "",
        "lacking/part.py": "1 / 0",
        "missing/__init__.py": "import no_such_module",
        "searching/__init__.py": "",
        "searching/plugin.py": (
            "from hydra.plugins.search_path_plugin import SearchPathPlugin\n"
            "class Searching(SearchPathPlugin):\n"
            "    def manipulate_search_path(self, search_path):\n"
            "        raise KeyError('no home')\n"
        ),
    }.items():
        path = folder / "hydra_plugins" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.mark.parametrize("plugin", ["hydra", "hydra_plugins.hydra_joblib_launcher"])
def test_broken_plugins_are_reported_and_silent_sweepers_give_their_jobs(tmp_path, find_python, run_program, plugin):
    install(tmp_path)
    launchers = ["basic"] if plugin == "hydra" else ["joblib"]

    done = run_program(find_python(plugin), ["-c", PROGRAM, *launchers], tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    for name in [*launchers, "raised", "collected", "own", "import"]:
        assert f"found {name} {EXPECTED[name]}" in done.stdout, done.stdout + done.stderr
    assert "seen [6.0, 'failed', 3.0]" in done.stdout
    for text in (
        "plugin module 'hydra_plugins.broken' cannot be loaded (ValueError: mutable default for field enqueue)",
        "plugin module 'hydra_plugins.lacking.part' cannot be loaded (ZeroDivisionError: division by zero)",
    ):
        assert done.stderr.count(text) == 1, done.stderr
    assert "Error importing 'hydra_plugins.missing'" in done.stderr  # Hydra itself reports it whenever it searches.
    assert "search path plugin hydra_plugins.searching.plugin.Searching fails with KeyError: 'no home'" in done.stderr


def test_an_error_of_the_search_itself_is_not_hidden(monkeypatch):
    monkeypatch.delitem(Singleton._instances, Plugins, raising=False)
    monkeypatch.setattr(Plugins, "_initialize", lambda self: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        plugins_room.load_plugins()


def test_hydra_names_the_module_that_it_scans():
    """The name of the variable is Hydra's: without it, no module could be blamed."""
    import types

    package = types.ModuleType("scanned_package")
    package.__path__ = []

    def walk(path, prefix, onerror):
        class Finder:
            @staticmethod
            def find_spec(name):
                raise ValueError(name)

        yield Finder, "hydra_plugins.one", False

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hydra.core.plugins.pkgutil.walk_packages", walk)
        with pytest.raises(ValueError, match="hydra_plugins.one") as caught:
            Plugins._scan_all_plugins([package])

    assert module_being_scanned(caught.value) == "hydra_plugins.one"
