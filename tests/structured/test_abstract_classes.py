"""Config classes answer `abc` as if they had been made by it."""

import abc
import inspect
import pickle
import subprocess
import sys
import threading
from collections.abc import Sized

import cloudpickle
import pytest
from omegaconf import DictConfig

from hydra_zen import builds, make_config
from hydra_zen._structured.config_type import ConfigType


@pytest.fixture
def config():
    return make_config(a=1)


def test_instances_and_subclasses_are_told_apart(config):
    other = make_config(a=1)
    child = make_config(b=2, bases=(config,))

    assert isinstance(config(), config)
    assert not isinstance(other(), config)
    assert isinstance(child(), config)
    assert not isinstance(config(), child)
    assert issubclass(child, config)
    assert not issubclass(config, child)
    assert not issubclass(config, Sized)


def test_virtual_subclasses_belong_to_one_class(config):
    other, child = make_config(a=1), make_config(b=2, bases=(config,))
    config.register(int)

    assert isinstance(3, config)
    assert not isinstance(3, other)
    assert not isinstance(3, child)


def test_a_config_class_has_no_abstract_methods(config):
    assert config.__abstractmethods__ == frozenset()
    assert not inspect.isabstract(config)
    assert abc.update_abstractmethods(config) is config


def test_abstract_methods_of_classes_derived_from_one_count(config):
    class Derived(config, abc.ABC):
        @abc.abstractmethod
        def do(self): ...

    assert inspect.isabstract(Derived)
    with pytest.raises(TypeError, match="abstract"):
        Derived()


def test_what_cannot_be_asked_is_not_asked(config):
    config.a = DictConfig(None)

    assert not isinstance(3, config)
    assert isinstance(make_config(a=DictConfig(None))(), ConfigType) is False


def test_threads_may_ask_first_together(config):
    start = threading.Barrier(4)

    def register(kind):
        start.wait()
        config.register(kind)

    kinds = [type("Kind", (), {}) for _ in range(4)]
    threads = [threading.Thread(target=register, args=(kind,)) for kind in kinds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(issubclass(kind, config) for kind in kinds)


@pytest.mark.parametrize("is_asked_before", [False, True])
def test_they_travel_to_other_processes(tmp_path, is_asked_before):
    config = [builds(dict, a=value) for value in (1, 2, 3)][-1]
    if is_asked_before:
        assert isinstance(config(), config)
    path = tmp_path / "config.pickle"
    path.write_bytes(pickle.dumps([cloudpickle.dumps(config), pickle.dumps(config)]))
    program = (
        "import pickle, sys; made = [pickle.loads(each) for each in pickle.load(open(sys.argv[1], 'rb'))];"
        "print([isinstance(each(), each) and each().a for each in made])"
    )

    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=False)

    assert done.stdout == "[3, 3]\n", done.stderr
