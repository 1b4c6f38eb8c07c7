"""instantiate(..., _target_wrapper_=...)."""

import functools
import pickle
import threading

import app
import hydra.utils
import pytest
from hydra.errors import InstantiationException
from omegaconf import DictConfig, ListConfig, OmegaConf

from hydra_zen._instantiate.instantiate import instantiate
from hydra_zen.funcs import partial_with_wrapper


def config(target, *args, **fields):
    return {"_target_": target, **({"_args_": list(args)} if args else {}), **fields}


def zen(target, *args, **fields):
    return config("hydra_zen.funcs.zen_processing", *args, _zen_target=target, **fields)


def just(path):
    return config("hydra_zen.funcs.get_obj", path=path)


class Spy:
    """A wrapper that changes nothing and remembers what it was given."""

    def __init__(self):
        self.seen = []

    def __call__(self, target):
        self.seen.append(target)
        return target


class Refusal(ValueError):
    pass


def refuse(target):
    raise Refusal(target)


def refuse_call(target):
    def inner(*args, **kwargs):
        raise Refusal(target)

    return inner


def pass_on(target):
    return lambda *args, **kwargs: target(*args, **kwargs)


LEGACY = {"_target_": "hydra_zen.funcs.partial", "h": 3, "_partial_target_": just("app.area")}


@pytest.mark.parametrize(
    ("given", "expected", "seen"),
    [
        (config("app.area", 2), 4, [app.area]),
        (
            config("builtins.dict", a=config("app.area", 2, h=config("builtins.int", "3"))),
            {"a": 6},
            [int, app.area, dict],
        ),
        (config("builtins.dict", a=zen("app.area", 2, m=1, _zen_exclude=["m"])), {"a": 4}, [app.area, dict]),
        ([config("app.area", 2)], ListConfig([4]), [app.area]),
        ({"x": config("app.area", 2)}, DictConfig({"x": 4}), [app.area]),
        (just("app.area"), app.area, []),
        (
            config("builtins.dict", f=just("app.area"), z=config("builtins.complex", 1, 2)),
            {"f": app.area, "z": 1 + 2j},
            [complex, dict],
        ),
        (config("hydra_zen.funcs.as_default_dict", dict_={}, default_factory=just("builtins.list")), {}, []),
        (zen("app.area", 2, _zen_wrappers=[config("app.times", n=3, _partial_=True), "app.double"]), 24, [app.area]),
        (None, None, []),
    ],
)
def test_every_target_of_the_user_is_wrapped_once_inner_first(given, expected, seen):
    spy = Spy()

    assert instantiate(given, _target_wrapper_=spy) == expected
    assert spy.seen == seen


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (config("app.area", 3), 12),
        (config("app.area", config("app.area", 1)), 16),
        (zen("app.area", 3, _zen_wrappers="app.plus_one"), 13),
        (zen("app.area", 3, _zen_wrappers=["app.plus_one", config("app.times", n=10, _partial_=True)]), 130),
        (just("app.area"), app.area),
    ],
)
def test_the_wrapper_comes_before_the_configs_own(given, expected):
    assert instantiate(given, _target_wrapper_=app.double) == expected


def test_arguments_of_the_call_are_used():
    assert instantiate(config("app.area", 3), 5, h=7, _target_wrapper_=app.double) == 70


@pytest.mark.parametrize(
    ("given", "args", "result"),
    [
        (config("app.area", 2, _partial_=True), (5,), 20),
        (zen("app.area", 2, _zen_partial=True), (5,), 20),
        (LEGACY, (2,), 12),
    ],
)
def test_partials_are_wrapped_when_they_are_called(given, args, result):
    made = instantiate(given, _target_wrapper_=app.double)

    assert type(made) is partial_with_wrapper
    assert made.func is app.area
    assert made.wrappers == (app.double,)
    assert made(*args) == result
    assert pickle.loads(pickle.dumps(made))(*args) == result


def test_a_zen_partial_has_all_wrappers_in_order():
    given = zen("app.area", 2, _zen_partial=True, _zen_wrappers=["app.plus_one"])

    assert instantiate(given, _target_wrapper_=app.double).wrappers == (app.double, app.plus_one)


@pytest.mark.parametrize(
    "given", [config("app.area", 2), config("builtins.dict", a=[config("app.area", 2)]), zen("app.area", 2)]
)
def test_what_the_wrapper_raises_is_not_wrapped(given):
    with pytest.raises(Refusal) as info:
        instantiate(given, _target_wrapper_=refuse)

    assert info.value.args == (app.area,)
    assert info.traceback[-1].name == "refuse"


def test_a_partial_raises_what_the_wrapper_raises_when_it_is_called():
    made = instantiate(config("app.area", _partial_=True), _target_wrapper_=refuse)

    with pytest.raises(Refusal):
        made(1)


@pytest.mark.parametrize("given", [config("app.area", 2), zen("app.area", 2)])
def test_what_the_wrapped_target_raises_is_the_cause(given):
    with pytest.raises(InstantiationException) as info:
        instantiate(given, _target_wrapper_=refuse_call)

    assert isinstance(info.value.__cause__, Refusal)


@pytest.mark.parametrize("wrapper", [3, "app.double", [app.double]])
def test_the_wrapper_must_be_callable(wrapper):
    with pytest.raises(TypeError, match="`_target_wrapper_` must be callable, got "):
        instantiate(config("app.area", 2), _target_wrapper_=wrapper)


def test_nothing_stays_after_an_error():
    before = hydra.utils.instantiate, vars(hydra._internal.instantiate._instantiate2).copy()
    with pytest.raises(Refusal):
        instantiate(config("app.area", 2), _target_wrapper_=refuse)

    assert (hydra.utils.instantiate, vars(hydra._internal.instantiate._instantiate2)) == before
    assert instantiate(config("app.area", 2)) == 4


def test_threads_have_their_own_wrappers():
    results = {}
    barrier = threading.Barrier(5)

    def work(n):
        wrapper = None if n == 0 else functools.partial(app.times, n=n)
        barrier.wait()
        results[n] = {instantiate(config("app.area", 1), _target_wrapper_=wrapper) for _ in range(100)}

    threads = [threading.Thread(target=work, args=(n,)) for n in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert results == {0: {2}, 1: {2}, 2: {4}, 3: {6}, 4: {8}}


def nested(n):
    return instantiate(config("app.area", n))


def nested_wrapped(n):
    return instantiate(config("app.area", n), _target_wrapper_=app.plus_one)


@pytest.mark.parametrize(("target", "expected"), [("nested", 2 * 6), ("nested_wrapped", 2 * 7)])
def test_a_target_that_instantiates_has_its_own_wrapper(target, expected):
    assert instantiate(config(f"{__name__}.{target}", 3), _target_wrapper_=app.double) == expected


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (config("builtins.iter", just("app.area"), 1), "two-argument callback form"),
        (config("builtins.type", "n", [], {}), "dynamic class construction"),
        (config("builtins.eval", "1"), r"builtins\.eval"),
        (config("hydra.utils.get_object", path="builtins.eval"), r"builtins\.eval"),
        (just("builtins.eval"), r"builtins\.eval"),
        (config(f"{__name__}.returns_eval"), r"builtins\.eval"),
        (zen("builtins.eval", "1"), r"builtins\.eval"),
        (zen(f"{__name__}.returns_eval"), r"builtins\.eval"),
        (zen("app.area", 1, _zen_wrappers="builtins.eval"), r"builtins\.eval"),
        (config("builtins.eval", _partial_=True), r"builtins\.eval"),
    ],
)
@pytest.mark.parametrize("wrapper", [None, Spy(), pass_on])
def test_hydras_target_policy_holds_with_and_without_a_wrapper(given, text, wrapper):
    with pytest.raises(InstantiationException, match=text):
        instantiate(OmegaConf.create(given), _target_wrapper_=wrapper)


def returns_eval():
    return eval


def test_a_partials_call_is_policed():
    made = instantiate(config("builtins.iter", _partial_=True), _target_wrapper_=Spy())

    assert list(made([1])) == [1]
    with pytest.raises(InstantiationException, match="two-argument callback form"):
        made(lambda: 1, 1)
