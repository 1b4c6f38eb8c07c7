"""The private names of Hydra, OmegaConf, logging and cloudpickle that a launch stands on are what it takes them for."""

import dataclasses
import inspect
import logging
import pickle
import sys
import types
import weakref

import pytest
from hydra import version
from hydra._internal.callbacks import Callbacks
from hydra._internal.config_loader_impl import ConfigLoaderImpl
from hydra._internal.config_repository import CachingConfigRepository
from hydra._internal.config_search_path_impl import ConfigSearchPathImpl
from hydra._internal.core_plugins.basic_sweeper import BasicSweeper
from hydra._internal.hydra import Hydra
from hydra.core.override_parser.types import Override, QuotedString
from hydra.core.plugins import Plugins
from omegaconf.basecontainer import BaseContainer
from packaging.version import Version

from hydra_zen._base import cloudpickling, pickling
from hydra_zen._base.hydra_loader import LaunchConfigLoader
from hydra_zen._base.hydra_runs import LaunchCallbacks


def parameters(function):
    return list(inspect.signature(function).parameters)


def test_the_config_loader():
    assert parameters(ConfigLoaderImpl.load_configuration) == parameters(LaunchConfigLoader.load_configuration)
    ours = LaunchConfigLoader._parse_overrides_and_create_caching_repo
    assert parameters(ConfigLoaderImpl._parse_overrides_and_create_caching_repo) == parameters(ours)
    source = inspect.getsource(ConfigLoaderImpl._load_configuration_impl)
    assert "self._parse_overrides_and_create_caching_repo(" in source
    assert "_value" in {field.name for field in dataclasses.fields(Override)}
    assert [field.name for field in dataclasses.fields(QuotedString)] == ["text", "quote"]


def test_the_repository_is_copied_with_its_sources_shared():
    loader = LaunchConfigLoader(ConfigSearchPathImpl())
    loader.repository.sources = [object()]

    copied = CachingConfigRepository(loader.repository).delegate

    assert copied is not loader.repository and copied.sources is not loader.repository.sources
    assert copied.sources[0] is loader.repository.sources[0]
    assert copied.asked is loader.repository.asked


def test_the_steps_of_the_config_loader_that_are_taken_once():
    for name in ("_compose_config_from_defaults_list", "_load_single_config"):
        assert parameters(getattr(ConfigLoaderImpl, name)) == parameters(getattr(LaunchConfigLoader, name))
    source = inspect.getsource(ConfigLoaderImpl._compose_config_from_defaults_list)
    assert "self._load_single_config(default=default, repo=repo)" in source


def test_the_callbacks():
    assert parameters(Callbacks.on_job_end) == parameters(LaunchCallbacks.on_job_end)


def test_hydra_and_its_search_path():
    assert parameters(Hydra) == ["task_name", "config_loader"]
    names = {"config_name", "overrides", "run_mode", "from_shell", "with_log_configuration"}
    assert names <= set(parameters(Hydra.compose_config))
    assert parameters(ConfigSearchPathImpl().append)[:2] == ["provider", "path"]


def test_the_version():
    assert isinstance(version.__compat_version__, Version)
    assert version._get_version("1.3.8") == Version("1.3")
    assert hasattr(version.VersionBase(), "version_base")


def test_the_plugins():
    assert inspect.isfunction(Plugins._scan_all_plugins)
    assert "modname" in Plugins._scan_all_plugins.__code__.co_varnames
    assert parameters(Plugins.instantiate_launcher) == ["self", "hydra_context", "task_function", "config"]
    assert sys.modules[BasicSweeper.__module__].__name__ == "hydra._internal.core_plugins.basic_sweeper"


def test_the_resolvers():
    assert isinstance(BaseContainer._resolvers, dict)


def test_the_lists_of_logging():
    assert all(isinstance(reference, weakref.ref) for reference in logging._handlerList)
    assert isinstance(logging._handlers, weakref.WeakValueDictionary)


@pytest.mark.parametrize("name", pickling._MARKS)
def test_a_mark_of_dataclasses_pickles_as_itself(name):
    mark = getattr(dataclasses, name)

    assert pickle.loads(pickle.dumps(mark)) is mark
    cloudpickle = pytest.importorskip("cloudpickle")
    assert cloudpickle.loads(cloudpickle.dumps([mark]))[0] is mark


def dynamic_class():
    """Return a class that no module holds, with a method that knows its globals."""
    module = types.ModuleType("__main__")
    exec(
        "from dataclasses import dataclass, field\n"
        "calls = []\n"
        "@dataclass\n"
        "class Dynamic:\n"
        "    n: int\n"
        "    sizes: list = field(default_factory=list)\n"
        "    def call(self):\n"
        "        calls.append(self.n)\n",
        module.__dict__,
    )
    return module.Dynamic, module


def test_a_class_that_comes_back_stays_as_it_is():
    cloudpickle = pytest.importorskip("cloudpickle")
    kind, module = dynamic_class()
    data = cloudpickling.dumps(kind(1), "cloudpickle")
    before = dict(vars(kind))

    back = cloudpickling.loads(data)

    assert type(back) is kind and back == kind(1)
    assert dict(vars(kind)) == before
    back.call()
    assert module.calls == [1]
    # What this guards against: cloudpickle itself sets every attribute anew.
    cloudpickle.loads(cloudpickle.dumps(kind(1)))
    assert dict(vars(kind)) != before


def test_a_class_that_is_new_here_arrives_whole():
    """Made and pickled by another process."""
    import subprocess

    pytest.importorskip("cloudpickle")
    code = (
        "import sys, cloudpickle, enum\n"
        "class New:\n"
        "    def double(self): return 2 * self.n\n"
        "class Kind(enum.Enum):\n"
        "    a = 1\n"
        "new = New(); new.n = 4\n"
        "sys.stdout.buffer.write(cloudpickle.dumps((new, Kind.a)))\n"
    )
    data = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout

    new, kind = cloudpickling.loads(data)

    assert new.double() == 8 and kind.name == "a"


def test_the_pickler_at_work_is_found():
    cloudpickle = pytest.importorskip("cloudpickle")

    class Asking:
        def __reduce__(self):
            return str, (cloudpickling.running_cloudpickle(),)

    assert pickle.loads(cloudpickle.dumps(Asking())) == cloudpickle.Pickler.__module__
    assert cloudpickling.running_cloudpickle() is None
