"""The callables that configs name: get_obj, partial, as_default_dict, zen_processing, partial_with_wrapper."""

import copy
import functools
import pickle
import subprocess
import sys
from collections import defaultdict

import app
import hydra.utils
import pytest
from hydra.errors import InstantiationException
from omegaconf import OmegaConf

from hydra_zen import funcs
from hydra_zen._base.hydra_instantiation import validated_policy
from hydra_zen.funcs import as_default_dict, get_obj, partial, partial_with_wrapper, zen_processing


def returns_three(fn):
    return 3


def in_policy(call):
    """Call as a target is called: while a config is being instantiated."""
    with validated_policy():
        return call()


def freely(call):
    return call()


both = pytest.mark.parametrize("run", [freely, in_policy])


def test_public_names():
    assert funcs.__all__ == sorted(funcs.__all__) and {"get_obj", "partial", "zen_processing"} <= set(funcs.__all__)


def test_importing_funcs_imports_neither_hydra_nor_omegaconf():
    code = "import sys, hydra_zen.funcs; print([m for m in ('hydra', 'omegaconf', 'yaml') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


@both
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("app.area", app.area),
        ("app.Box.Lid", app.Box.Lid),
        ("app.Box.unit", app.Box.unit),
        ("os.path", sys.modules["os.path"]),
    ],
)
def test_get_obj_returns_the_object(run, path, expected):
    assert run(lambda: get_obj(path=path)) == expected


@both
@pytest.mark.parametrize(
    ("path", "failing"),
    [
        ("no_such_module_at_all", "no_such_module_at_all"),
        ("app.nope", "nope"),
        ("app.area.nope", "nope"),
        ("app.Box.nope.more", "nope"),
        ("os.path.nope", "nope"),
    ],
)
def test_get_obj_names_the_part_that_fails(run, path, failing, caplog):
    with pytest.raises(ImportError) as info:
        run(lambda: get_obj(path=path))

    assert repr(failing) in str(info.value)
    assert info.value.parameter == failing
    assert [(r.levelname, r.getMessage()) for r in caplog.records] == [("ERROR", str(info.value))]


@both
def test_get_obj_wants_text(run):
    with pytest.raises(TypeError, match=r"got 3 \(type int\)"):
        run(lambda: get_obj(path=3))


def test_partial_binds():
    made = partial(1, _partial_target_=app.area, h=3)

    assert type(made) is functools.partial
    assert (made.func, made.args, made.keywords) == (app.area, (1,), {"h": 3})


def test_as_default_dict():
    made = as_default_dict({1: 2}, default_factory=int)

    assert type(made) is defaultdict
    assert made == {1: 2}
    assert made["new"] == 0


@both
@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, 6),
        ({"h": 3}, 9),
        ({"_zen_wrappers": "app.double"}, 12),
        ({"_zen_wrappers": app.double}, 12),
        ({"_zen_wrappers": None}, 6),
        ({"_zen_wrappers": ["app.double", None, app.plus_one]}, 13),
        ({"_zen_wrappers": (app.plus_one, "app.double")}, 14),
        ({"_zen_wrappers": OmegaConf.create(["app.double"])}, 12),
        ({"_zen_wrappers": app.double, "_zen_target_wrapper": app.plus_one}, 14),
        ({"_zen_exclude": ["m"], "m": 1}, 6),
        ({"_zen_exclude": "meta", "meta": 1}, 6),
        ({"_zen_exclude": OmegaConf.create(["m"]), "m": 1}, 6),
    ],
)
def test_zen_processing_calls(run, options, expected):
    assert run(lambda: zen_processing(3, _zen_target="app.area", **options)) == expected


@both
@pytest.mark.parametrize(
    ("options", "error", "text"),
    [
        ({"_zen_wrappers": 3}, TypeError, r"Instantiating app.area: .*non-callable object: 3 \(type int\)"),
        ({"_zen_wrappers": ["app.double", [3]]}, TypeError, r"Instantiating app.area: .*non-callable object: \[3\]"),
        ({"_zen_wrappers": {1: 2}}, TypeError, "Instantiating app.area"),
        ({"_zen_wrappers": "app.nope"}, ImportError, "'nope'"),
        ({"_zen_wrappers": returns_three}, TypeError, "not callable"),
        ({"_zen_target": "app.nope"}, ImportError, "'nope'"),
        ({"_zen_target": "app"}, TypeError, "a callable was expected"),
        ({"_zen_target": app.area}, TypeError, "dotted path"),
    ],
)
def test_zen_processing_refuses(run, options, error, text):
    with pytest.raises(error, match=text):
        run(lambda: zen_processing(3, **{"_zen_target": "app.area", **options}))


@both
def test_zen_processing_without_wrappers_gives_a_plain_partial(run):
    made = run(lambda: zen_processing(3, _zen_target="app.area", _zen_partial=True, _zen_wrappers=[None], h=4))

    assert isinstance(made, functools.partial)
    assert not isinstance(made, partial_with_wrapper)
    assert (made.func, made.args, made.keywords, made()) == (app.area, (3,), {"h": 4}, 12)


@both
def test_zen_processing_defers_wrappers_of_partials(run):
    made = run(
        lambda: zen_processing(
            3, _zen_target="app.area", _zen_partial=True, _zen_wrappers="app.double", _zen_target_wrapper=app.plus_one
        )
    )

    assert type(made) is partial_with_wrapper
    assert (made.func, made.args, made.keywords) == (app.area, (3,), {})
    assert made.wrappers == (app.plus_one, app.double)
    assert made(h=5) == 2 * (3 * 5 + 1)


@both
def test_an_exception_of_the_target_is_not_touched(run):
    with pytest.raises(TypeError, match="unexpected keyword argument 'nope'") as info:
        run(lambda: zen_processing(3, _zen_target="app.area", nope=1))

    assert type(info.value) is TypeError


def test_nested_partials_with_wrappers_flatten():
    inner = partial_with_wrapper((app.plus_one,), app.area, 2, h=3)
    outer = partial_with_wrapper((app.double,), inner, h=5)

    assert (outer.func, outer.args, outer.keywords) == (app.area, (2,), {"h": 5})
    assert outer.wrappers == (app.plus_one, app.double)
    assert outer() == 2 * (2 * 5 + 1)
    assert inner() == 7


def test_a_plain_partial_of_one_keeps_its_wrappers():
    inner = partial_with_wrapper((app.double,), app.area, 2, h=3)

    assert functools.partial(inner, h=1)() == 4


@pytest.mark.parametrize("clone", [lambda x: pickle.loads(pickle.dumps(x)), copy.copy, copy.deepcopy])
@pytest.mark.parametrize("policed", [False, True])
def test_a_partial_with_wrappers_can_be_copied(clone, policed):
    made = (in_policy if policed else freely)(
        lambda: zen_processing(3, _zen_target="app.area", _zen_partial=True, _zen_wrappers=["app.double"], h=4)
    )
    copied = clone(made)

    assert type(copied) is partial_with_wrapper
    assert (copied.func, copied.args, copied.keywords) == (app.area, (3,), {"h": 4})
    assert copied.wrappers == (app.double,)
    assert copied(h=1) == made(h=1) == 6


def test_a_partial_wants_a_callable():
    with pytest.raises(TypeError, match="callable"):
        partial_with_wrapper((app.double,), 3)


REFUSED = [
    "builtins.eval",
    "os.remove",
    "posix.remove",
    "shutil.os.remove",
    "hydra._internal.utils._locate",
    "app.area.__globals__",
    "functools.lru_cache",
]


@pytest.mark.parametrize("path", REFUSED)
@pytest.mark.parametrize("key", ["path", "_zen_target", "_zen_wrappers"])
def test_paths_from_a_config_obey_hydras_target_policy(path, key):
    by_hydra = {"_target_": "hydra.utils.get_object", "path": path}
    config = {"_target_": "hydra_zen.funcs.get_obj", "path": path}
    if key != "path":
        config = {"_target_": "hydra_zen.funcs.zen_processing", "_zen_target": "app.area", "w": 1, key: path}

    with pytest.raises(InstantiationException) as expected:
        hydra.utils.instantiate(by_hydra)
    with pytest.raises(InstantiationException) as found:
        hydra.utils.instantiate(config)
    assert repr(str(expected.value))[1:60] in str(found.value)


def test_paths_in_your_own_code_are_your_own_business():
    assert get_obj(path="builtins.eval") is eval
    assert zen_processing("1 + 1", _zen_target="builtins.eval") == 2


def test_the_allow_list_applies(monkeypatch):
    config = {"_target_": "hydra_zen.funcs.get_obj", "path": "os.remove"}
    monkeypatch.setenv("HYDRA_INSTANTIATE_ALLOWLIST_OVERRIDE", "os.remove")

    assert hydra.utils.instantiate(config) is __import__("os").remove


def test_a_wrapper_from_a_config_may_not_make_a_forbidden_callable():
    config = {"_target_": "hydra_zen.funcs.zen_processing", "_zen_target": "app.area", "_zen_wrappers": "builtins.type"}

    with pytest.raises(InstantiationException, match="types.FunctionType"):
        hydra.utils.instantiate(config, "code")


def test_hydra_itself_returns_our_partial():
    config = {
        "_target_": "hydra_zen.funcs.zen_processing",
        "_zen_target": "app.area",
        "_zen_partial": True,
        "_zen_wrappers": "app.double",
    }
    for made in (hydra.utils.instantiate(config), hydra.utils.instantiate({"a": config}).a):
        assert type(made) is partial_with_wrapper
        assert made(3) == 12


class OtherPartial(functools.partial):
    """Hydra refuses partials of unknown types; ours opens the door for ours only."""


def returns_other_partial():
    return OtherPartial(app.area, 1)


def returns_our_partial():
    return partial_with_wrapper((app.double,), app.area, 1)


def returns_our_partial_of_eval():
    return partial_with_wrapper((app.double,), eval)


def test_hydra_still_refuses_other_partials():
    zen_processing(_zen_target="app.area", _zen_partial=True, _zen_wrappers=app.double)
    with pytest.raises(InstantiationException, match="partial subclasses"):
        hydra.utils.instantiate({"_target_": f"{__name__}.returns_other_partial"})


def test_our_partial_from_a_target_is_policed():
    made = hydra.utils.instantiate({"_target_": f"{__name__}.returns_our_partial"})

    assert made(3) == 6
    assert made._policed is not None
    with pytest.raises(InstantiationException, match=r"builtins\.eval"):
        hydra.utils.instantiate({"_target_": f"{__name__}.returns_our_partial_of_eval"})


def test_calls_of_a_deferred_partial_are_policed():
    config = {
        "_target_": "hydra_zen.funcs.zen_processing",
        "_zen_target": "builtins.iter",
        "_zen_partial": True,
        "_zen_wrappers": "app.double",
    }
    made = hydra.utils.instantiate(config)

    with pytest.raises(InstantiationException, match="two-argument callback form"):
        made(lambda: 1, 2)
