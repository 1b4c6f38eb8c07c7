"""`Zen` objects as values: pickled, copied, configured, subclassed, wrapped."""

from __future__ import annotations

import copy
import inspect
import pickle
import subprocess
import sys
from typing import Any

import app
import cloudpickle
import pytest
from omegaconf import OmegaConf

from hydra_zen import builds, instantiate, just, load_from_yaml, to_yaml, zen
from hydra_zen.wrapper import Zen, _implementations

calls: list[Any] = []


def spy(func: Any) -> Any:
    calls.append(func)
    return func


def record(cfg: Any) -> None:
    calls.append(dict(cfg))


class Doubling(Zen[Any, Any]):
    CFG_NAME = "whole"

    def instantiate(self, value: Any, /) -> Any:
        made = super().instantiate(value)
        return made * 2 if isinstance(made, int) else made

    def __call__(self, cfg: Any, /) -> Any:
        return ["called", super().__call__(cfg)]


def whole_config(x: int, whole: Any) -> Any:
    return x, dict(whole)


@zen
def decorated(x: int) -> int:
    return x + 1


OPTIONS: list[dict[str, Any]] = [
    {},
    {"exclude": "h, "},
    {"pre_call": record},
    {"pre_call": [record, zen(app.area)]},
    {"pre_call": []},
    {"unpack_kwargs": True, "resolve_pre_call": False, "run_in_context": True, "instantiation_wrapper": spy},
]


def state(task: Any) -> Any:
    """Return what makes a `Zen` what it is."""
    found = {k: v for k, v in vars(task).items() if not k.startswith("_")}
    pre_calls = [state(p) if isinstance(p, Zen) else p for p in task._options.pre_calls]
    options = {k: v for k, v in task._options._asdict().items() if k != "pre_calls"}
    found.pop("pre_call")
    return type(task), found, options, pre_calls


def has_zen_pre_calls(task: Any) -> bool:
    return any(isinstance(pre_call, Zen) for pre_call in task._options.pre_calls)


@pytest.mark.parametrize("options", OPTIONS)
@pytest.mark.parametrize("again", [lambda x: pickle.loads(pickle.dumps(x)), copy.copy, copy.deepcopy])
def test_pickles_and_copies(options: dict[str, Any], again: Any) -> None:
    task = zen(app.area, **options)
    back = again(task)

    assert back is not task
    assert state(back) == state(task)
    assert back({"w": 3, "h": 4}) == task({"w": 3, "h": 4})
    assert inspect.signature(back) == inspect.signature(task)


def with_default(n, f=lambda: 1):
    return n


def test_pickles_although_a_default_does_not() -> None:
    assert pickle.loads(pickle.dumps(zen(with_default)))({"n": 2}) == 2


def test_a_decorated_function_pickles_by_name() -> None:
    assert pickle.loads(pickle.dumps(decorated)) is decorated
    assert copy.deepcopy(decorated) is decorated
    assert cloudpickle.loads(cloudpickle.dumps(decorated)) is decorated


def test_functions_that_only_cloudpickle_takes() -> None:
    local = zen(lambda x: x * 2, pre_call=lambda cfg: cfg.update(x=5))

    assert cloudpickle.loads(cloudpickle.dumps(local))({"x": 1}) == 10


@pytest.mark.parametrize("options", OPTIONS)
def test_just_makes_an_equal_one(options: dict[str, Any]) -> None:
    task = zen(app.area, **options)

    for conf in (just(task), OmegaConf.create(to_yaml(just(task)))):
        back = instantiate(conf)
        assert state(back) == state(task)
        assert has_zen_pre_calls(task) or vars(back) == vars(task)
        assert back({"w": 3}) == task({"w": 3}) == 6


def test_just_in_yaml() -> None:
    assert to_yaml(just(zen(app.area, pre_call=[record, zen(app.double)], exclude={"w", "h"}))) == (
        "_target_: hydra_zen.wrapper.Zen\n"
        "_args_:\n- path: app.area\n  _target_: hydra_zen.funcs.get_obj\n"
        "exclude:\n- h\n- w\n"
        f"pre_call:\n- path: {__name__}.record\n  _target_: hydra_zen.funcs.get_obj\n"
        "- _target_: hydra_zen.wrapper.Zen\n"
        "  _args_:\n  - path: app.double\n    _target_: hydra_zen.funcs.get_obj\n"
        "  exclude: []\n  pre_call: null\n  unpack_kwargs: false\n  resolve_pre_call: true\n"
        "  run_in_context: false\n  instantiation_wrapper: null\n"
        "unpack_kwargs: false\nresolve_pre_call: true\nrun_in_context: false\ninstantiation_wrapper: null\n"
    )


def test_just_of_a_subclass_inside_a_config() -> None:
    made = instantiate(builds(dict, task=zen(app.area, ZenWrapper=Doubling)))

    assert type(made["task"]) is Doubling
    assert made["task"]({"w": 3}) == ["called", 6]


def test_a_decorated_function_is_configured_by_its_name() -> None:
    assert instantiate(just(decorated)) is decorated
    assert instantiate(builds(dict, task=decorated))["task"] is decorated
    assert decorated.__qualname__ == "decorated"  # type: ignore[attr-defined]


def test_an_undecorated_one_has_no_import_path() -> None:
    with pytest.raises(ImportError, match="no import path"):
        builds(zen(app.area))


def test_old_yaml_loads(tmp_path: Any) -> None:
    path = tmp_path / "old.yaml"
    path.write_text(
        "_target_: hydra_zen.wrapper._implementations.Zen\n"
        "_args_:\n- path: app.area\n  _target_: hydra_zen.funcs.get_obj\n"
        "exclude: []\npre_call: null\nunpack_kwargs: false\nresolve_pre_call: true\nrun_in_context: false\n"
        "instantiation_wrapper: null\n"
    )

    task = instantiate(load_from_yaml(path))

    assert type(task) is Zen is _implementations.Zen
    assert task({"w": 3}) == 6


def test_subclasses_change_steps() -> None:
    task = zen(whole_config, ZenWrapper=Doubling)

    assert task({"x": builds(int, 4), "y": "${z}", "z": 1})[1][0] == 8
    assert list(task.parameters) == ["x"]
    assert isinstance(zen(ZenWrapper=Doubling)(whole_config), Doubling)


def test_a_subclass_may_replace_validation() -> None:
    class Lenient(Zen[Any, Any]):
        def validate(self, cfg: Any, /) -> None:
            return None

    zen(app.area, pre_call=zen(app.area, ZenWrapper=Lenient), exclude="w").validate({})


def test_instantiation_wrapper_wraps_the_task_first_then_targets() -> None:
    calls.clear()

    assert zen(app.area, instantiation_wrapper=spy)({"w": builds(int, builds(float, 2)), "h": builds(app.area, 1)}) == 4
    assert calls == [app.area, float, int, app.area]


def test_instantiation_wrapper_changes_what_is_called() -> None:
    assert zen(app.area, instantiation_wrapper=app.double)({"w": builds(int, 3), "h": 1}) == 12


def test_instantiation_wrapper_is_not_for_pre_calls() -> None:
    calls.clear()
    zen(app.area, pre_call=[record, zen(app.area)], instantiation_wrapper=spy)({"w": 1})

    assert calls == [{"w": 1}, app.area]


def test_hydra_is_imported_by_the_first_call_that_instantiates() -> None:
    program = (
        "import sys\n"
        "from hydra_zen import zen\n"
        "task = zen(lambda x: x, pre_call=zen(lambda x: x), exclude='y')\n"
        "print([name for name in ('hydra', 'omegaconf', 'yaml') if name in sys.modules])\n"
        "print(task({'x': 1}), 'hydra' in sys.modules)\n"
        "print(task({'x': {'_target_': 'builtins.int'}}), 'hydra' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines() == ["[]", "1 False", "0 True"]
