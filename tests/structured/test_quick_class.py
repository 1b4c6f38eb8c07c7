"""Classes made without compiling are the same to every eye as those that `dataclasses` makes."""

import copy
import dataclasses
import inspect
import pickle
import sys
import threading

import pytest
from omegaconf import OmegaConf

from hydra_zen._structured import assemble as assembling
from hydra_zen._structured.assemble import assemble
from hydra_zen._structured.field_spec import FieldSpec


@dataclasses.dataclass
class User:
    """A user's own."""

    u: int = 1
    v: list = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Pair:
    r: int
    s: str = "s"


TARGET = FieldSpec("_target_", str, "builtins.dict", init=False)
SHAPES = [
    ((), ()),
    ((FieldSpec("a", int),), ()),
    ((TARGET, FieldSpec("a", int), FieldSpec("b", str, "x"), FieldSpec("c", list, [1])), ()),
    ((TARGET, FieldSpec("b", dict, {"k": [1]}), FieldSpec("hidden", int, 3, repr=False)), ()),
    ((FieldSpec("a", int),), (User,)),
    ((FieldSpec("u", str, "over"),), (User, Pair)),
    ((FieldSpec("z", int, 1),), (Pair,)),
    (
        (TARGET, FieldSpec("a", int, 3)),
        (assemble("Base", [FieldSpec("q", int), TARGET], options={"unsafe_hash": True}),),
    ),
]


@pytest.fixture(params=SHAPES, ids=range(len(SHAPES)))
def pair(request, monkeypatch):
    specs, bases = request.param
    flags = {"unsafe_hash": True}
    quick = assemble("Conf", specs, bases=bases, doc="Doc.", options=flags)
    with monkeypatch.context() as patched:
        patched.setattr(assembling, "is_plain", lambda *_: False)
        compiled = assemble("Conf", specs, bases=bases, doc="Doc.", options=flags)
    return quick, compiled


def arguments(cls):
    return {
        f.name: 7 for f in dataclasses.fields(cls) if f.init and f.default is f.default_factory is dataclasses.MISSING
    }


def test_the_fields_are_the_same(pair):
    shown = [
        [(f.name, f.type, f.default, f.init, f.repr, f.hash, f.compare, f.kw_only) for f in dataclasses.fields(c)]
        for c in pair
    ]

    assert shown[0] == shown[1]


@pytest.mark.parametrize(
    "look",
    [
        lambda c: str(inspect.signature(c)),
        lambda c: str(inspect.signature(c.__init__)),
        lambda c: c.__init__.__qualname__,
        lambda c: repr(c.__dataclass_params__),
        lambda c: c.__match_args__,
        lambda c: (c.__name__, c.__qualname__, c.__module__, c.__doc__),
        lambda c: c.__annotations__,
        lambda c: repr(c(**arguments(c))),
        lambda c: dataclasses.asdict(c(**arguments(c))),
        lambda c: dataclasses.astuple(dataclasses.replace(c(**arguments(c)))),
        lambda c: OmegaConf.to_yaml(OmegaConf.structured(c)),
        lambda c: OmegaConf.to_yaml(OmegaConf.structured(c(**arguments(c)))),
        lambda c: vars(c(**arguments(c))),
        lambda c: copy.deepcopy(c(**arguments(c))) == c(**arguments(c)),
        lambda c: pickle.loads(pickle.dumps(c)) is c,
        lambda c: [base.__name__ for base in c.__mro__],
        lambda c: {name: hasattr(c, name) for name in c.__dataclass_fields__},
    ],
)
def test_every_look_shows_the_same(pair, look):
    quick, compiled = pair

    assert look(quick) == look(compiled)


def test_wrong_calls_fail_alike(pair):
    for wrong in ({"nope": 1}, {"_target_": "x"}):
        messages = []
        for cls in pair:
            with pytest.raises(TypeError) as caught:
                cls(**wrong)
            messages.append(str(caught.value))
        assert messages[0] == messages[1]


def test_dataclasses_derived_from_them_are_the_same(pair):
    derived = [
        dataclasses.make_dataclass("Sub", [("extra", int, 5)], bases=(cls,)) for cls in pair if not arguments(cls)
    ]

    assert len({str(inspect.signature(cls)) for cls in derived}) <= 1
    assert len({repr(cls()) for cls in derived}) <= 1


def test_unhashable_where_dataclasses_says_so():
    cls = assemble("Conf", [FieldSpec("a", int, 1)], options={"unsafe_hash": False})

    with pytest.raises(TypeError, match="unhashable"):
        hash(cls())


def test_a_repr_that_meets_itself_ends():
    cls = assemble("Conf", [FieldSpec("a", default=None)], options={})
    made = cls()
    made.a = made

    assert repr(made) == "Conf(a=...)"


def test_threads_may_make_the_first_instance_together():
    interval = sys.getswitchinterval()
    failures = []

    def make(cls, start):
        start.wait()
        try:
            cls(f1=2)
        except Exception as error:
            failures.append(error)

    sys.setswitchinterval(1e-6)
    try:
        for _ in range(100):
            cls = assemble("Conf", [FieldSpec(f"f{i}", int, i) for i in range(8)], options={"unsafe_hash": True})
            start = threading.Barrier(4)
            threads = [threading.Thread(target=make, args=(cls, start)) for _ in range(4)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
    finally:
        sys.setswitchinterval(interval)

    assert failures == []


def test_init_can_be_asked_for_in_any_way():
    cls = assemble("Conf", [FieldSpec("a", int)], options={"unsafe_hash": True})
    lazy = inspect.getattr_static(cls, "__init__")

    # `inspect.signature` of Python 3.13 asks so.
    assert list(inspect.signature(lazy.__get__(cls, type(cls))).parameters) == ["a"]
    assert lazy.__get__(None, cls) is cls.__init__ is cls.__dict__["__init__"]


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace is of Python 3.13")
def test_instances_can_be_replaced():
    cls = assemble("Conf", [FieldSpec("a", int), FieldSpec("b", int, 1)], options={"unsafe_hash": True})

    assert copy.replace(cls(1), b=5) == cls(1, 5)
