"""What `instantiate` gives, and what it may be given beside the config."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic, TypeVar

from typing_extensions import assert_type

from hydra_zen import MISSING, builds, hydrated_dataclass, instantiate, just, kwargs_of, launch, make_config, make_custom_builds_fn, value_of
from hydra_zen.third_party.pydantic import pydantic_parser
from hydra_zen.typing import Builds, Partial, PartialBuilds

T = TypeVar("T")


class Optimizer:
    def __init__(self, lr: float = 0.1, name: str = "x") -> None:
        self.lr = lr


class Adam(Optimizer): ...


class Other: ...


class Model:
    def __init__(self, size: int, optimizer: Optimizer, *, depth: int = 1) -> None:
        self.size = size


class Box(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value


def area(width: int, height: int = 2) -> int:
    return width * height


def spread(*numbers: int, **names: str) -> list[int]:
    return list(numbers)


def identity(value: T) -> T:
    return value


def flag() -> bool:
    return True


# --- what is built ----------------------------------------------------------------------------------------------------
Conf = builds(Model, size=1, optimizer=builds(Adam))
assert_type(instantiate(Conf), Model)
assert_type(instantiate(Conf()), Model)
assert_type(instantiate(Conf).size, int)
assert_type(instantiate(builds(area, 1)), int)
assert_type(instantiate(builds(Box, value=1)), Box[int])
assert_type(instantiate(builds(Box, 1)).value, int)
assert_type(instantiate(builds(Box, value=builds(Adam))).value, Adam)
assert_type(instantiate(builds(identity, "a")), str)
instantiate(builds(Box, value=1)).velue  # E: "Box[int]" has no attribute "velue"
wide: Box[float] = instantiate(builds(Box, value=1))
texts: Box[str] = instantiate(builds(Box, value=1))  # E: Incompatible types in assignment
table: dict[str, float] = instantiate(builds(dict, a=1))
assert_type(instantiate(builds(Adam) if flag() else builds(Other)), Adam | Other)
assert_type(instantiate(builds(Adam) if flag() else None), Adam | None)
assert_type(instantiate(builds(area, 1) if flag() else builds(Other)), int | Other)
assert_type(instantiate(just(Adam)), type[Adam])
assert_type(instantiate(kwargs_of(area, width=1)), dict[str, Any])
assert_type(instantiate(None), None)
instantiate([builds(Adam), builds(Other)])
instantiate({"a": builds(Adam), "b": builds(area, 1)})

# --- overrides --------------------------------------------------------------------------------------------------------
instantiate(Conf, size=2)
instantiate(Conf, sise=2)  # E: Unexpected keyword argument "sise" for "Model"
instantiate(Conf, size="big")  # E: Argument "size" to "Model" has incompatible type "str"; expected "int"
instantiate(Conf, size="${size}", depth=3)
instantiate(Conf, depth=1.5)  # E: Argument "depth" to "Model" has incompatible type "float"; expected "int"
instantiate(Conf, optimizer=Adam())
instantiate(Conf, optimizer=builds(Optimizer))
instantiate(Conf, optimizer=Other())  # E: Argument "optimizer" to "Model" has incompatible type "Other"
instantiate(Conf, optimizer=builds(Other))  # E: Argument "optimizer" to "Model" has incompatible type "Other"
instantiate(Conf, optimizer=builds(Adam, lr=1.0))
instantiate(Conf(size=3), size=4)
instantiate(Conf(size=3), sise=4)  # E: Unexpected keyword argument "sise" for "Model"
instantiate(Conf, _convert_="all")
instantiate(Conf, _target_wrapper_=identity, size=1)
instantiate(Conf, _partial_=True)
instantiate(builds(spread, a="x"), b="y")
instantiate(builds(spread, a="x"), b=1)  # E: Argument "b" to "spread" has incompatible type "int"; expected "str"
instantiate(builds(spread), 1, 2)
keywords: dict[str, Any] = {}
instantiate(builds(Model), **keywords)
instantiate(Conf, **keywords)
instantiate(
    Conf,
    size=1,
    dept=2,  # E: Unexpected keyword argument "dept" for "Model"; did you mean "depth"?
)
instantiate(builds(Adam, zen_meta={"note": 1}), note=2)
instantiate(builds(Adam, zen_meta={"note": 1}), noted=2)  # E: Unexpected keyword argument "noted" for "Adam"

# --- dicts that are merged into nested configs ------------------------------------------------------------------------
Nesting = builds(Model, size=1, optimizer=builds(Adam, lr=0.1))
Deep = builds(spread, a="x", zen_meta={"model": Nesting})
instantiate(Conf, optimizer={})
instantiate(Nesting, optimizer={"lr": 0.2})
instantiate(Nesting, optimizer={"lr": "${lr}"})
instantiate(Nesting, optimizer={"lr": "0.2"})
instantiate(Nesting, optimizer={"lr": "fast"})  # E: Argument "lr" to "Adam" has incompatible type "str"
instantiate(Nesting, optimizer={"lrr": 0.2})  # E: "optimizer" has no field "lrr"; did you mean "lr"?
instantiate(Nesting, optimizer={"name": "a"})  # E: "optimizer" has no field "name"
instantiate(Nesting, optimizer=dict(lrr=0.2))  # E: "optimizer" has no field "lrr"; did you mean "lr"?
instantiate(Nesting, optimizer=dict(lr=0.2))
instantiate(Nesting, optimizer={"_target_": "library.Other", "path": 1})
instantiate(Nesting(optimizer=builds(Optimizer, name="a")), optimizer={"name": "b"})
instantiate(Deep, model={"optimizer": {"lr": 0.3}})
instantiate(Deep, model={"optimizer": {"lr": "fast"}})  # E: Argument "lr" to "Adam" has incompatible type "str"
instantiate(Deep, model={"optimizer": {"lrr": 0.3}})  # E: "model.optimizer" has no field "lrr"
instantiate(make_config(model=Nesting), model={"size": "big"})  # E: Argument "size" to "Model" has incompatible type
instantiate(make_config(model=Nesting), model={"size": 2})

# --- missing arguments ------------------------------------------------------------------------------------------------
instantiate(builds(Model))  # E: Missing positional arguments "size", "optimizer" in call to "Model"
instantiate(builds(Model, size=1))  # E: Missing named argument "optimizer" for "Model"
instantiate(builds(Model, 1))  # E: Missing positional argument "optimizer" in call to "Model"
instantiate(builds(Model, size=1), optimizer=Adam())
instantiate(builds(Model, 1)(), optimizer=Adam())
instantiate(builds(Model), 1, Adam())
instantiate(builds(area))  # E: Missing positional argument "width" in call to "area"
instantiate(builds(area), width=1)
instantiate(builds(area, populate_full_signature=True))  # E: Missing positional argument "width" in call to "area"
instantiate(builds(area, populate_full_signature=True)(width=1))
instantiate(builds(area, populate_full_signature=True)(1), height=3)
instantiate(builds(area, builds_bases=(builds(area, width=1),)))
instantiate(builds(area, zen_partial=True))
instantiate(builds(builds(area, width=1), width=3))

instantiate(builds(area, width=MISSING))  # E: Missing named argument "width" for "area"
instantiate(builds(area, width="???"))  # E: Missing named argument "width" for "area"
instantiate(builds(area, width=MISSING), width=1)
instantiate(builds(area, width=MISSING)(width=1))
instantiate(builds(area, width=MISSING, zen_partial=True))
instantiate(builds(area, width=1, height=MISSING))  # E: Missing named argument "height" for "area"
instantiate(builds(area, builds_bases=(builds(area, width=MISSING),), width=1))
instantiate(builds(builds(area, width=MISSING), width=1))
launch(builds(area, width=MISSING), instantiate)  # E: Missing named argument "width" for "area"
launch(builds(area, width=MISSING), instantiate, overrides=["width=1"])
launch(builds(area), instantiate)  # E: Missing positional argument "width" in call to "area"



def supply_width(function: Any) -> Any:
    return lambda **given: function(**{"width": 1, **given})


wrapping_builds = make_custom_builds_fn(zen_wrappers=supply_width)
instantiate(builds(area, zen_wrappers=supply_width))
instantiate(builds(area, height=2, zen_wrappers=[supply_width]))
instantiate(builds(area, width=MISSING, zen_wrappers=[supply_width]), width=1)
instantiate(wrapping_builds(area))
launch(builds(area, zen_wrappers=supply_width), instantiate)
instantiate(builds(area, zen_wrappers=()))  # E: Missing positional argument "width" in call to "area"
instantiate(wrapping_builds(area, zen_wrappers=None))  # E: Missing positional argument "width" in call to "area"
instantiate(builds(area, zen_wrappers=pydantic_parser))  # E: Missing positional argument "width" in call to "area"
instantiate(builds(area, zen_wrappers=supply_width), depth=1)  # E: "depth"

# --- partials ---------------------------------------------------------------------------------------------------------
assert_type(instantiate(builds(area, zen_partial=True))(1), int)
made = instantiate(builds(Model, optimizer=builds(Adam), zen_partial=True))
assert_type(made(size=1), Model)
made(size="big")  # E: Argument "size" to "__call__" of "Partial" has incompatible type "str"; expected "int"
made(1)
made(sise=1)  # E: Unexpected keyword argument "sise" for "__call__" of "Partial"
made()  # E: Missing
made(1, depth=2, optimizer=Adam())
made(1, Adam())  # E: Too many positional arguments for "__call__" of "Partial"
bound = instantiate(builds(area, 1, zen_partial=True))
assert_type(bound(), int)
bound(2)
bound(height="high")  # E: Argument "height" to "__call__" of "Partial" has incompatible type "str"; expected "int"
bound(heigth=1)  # E: Unexpected keyword argument "heigth" for "__call__" of "Partial"; did you mean "height"?
bound(2, 3)  # E: Too many arguments for "__call__" of "Partial"
given = instantiate(builds(area, zen_partial=True), width=1)
assert_type(given(height=2), int)
given(heigth=2)  # E: Unexpected keyword argument "heigth" for "__call__" of "Partial"; did you mean "height"?
instantiate(builds(area, zen_partial=True), widht=1)  # E: Unexpected keyword argument "widht" for "area"; did you mean
plain: partial[int] = instantiate(builds(area, 1, zen_partial=True))
annotated: Partial[int] = instantiate(builds(area, width=1, zen_partial=True))
callable_: Callable[[], int] = instantiate(builds(area, 1, zen_partial=True))
wrong: Callable[[str], int] = instantiate(builds(area, zen_partial=True))  # E: Incompatible types in assignment


def of_annotated(conf: type[Builds[type[Model]]], other: Builds[type[Adam]], left: PartialBuilds[type[Model]]) -> None:
    assert_type(instantiate(conf, anything=1), Model)
    assert_type(instantiate(other), Adam)
    assert_type(instantiate(left)(1), Model)
    instantiate(other).lrr  # E: "Adam" has no attribute "lrr"


# --- configs without a target -----------------------------------------------------------------------------------------
@dataclass
class Nested:
    model: Any = Conf
    trainer: Any = builds(area, 1)
    rate: float = 0.1
    later: Any = None


@dataclass
class Experiment:
    nested: Nested = field(default_factory=Nested)
    optimizer: Builds[type[Optimizer]] = field(default_factory=builds(Adam))
    steps: int = 1


nested = instantiate(Nested)
assert_type(nested.model, Model)
assert_type(nested.trainer, int)
assert_type(nested.rate, float)
nested.rate.anything  # E: "float" has no attribute "anything"
nested.later.anything
nested["model"]
nested.keys()
nested.get("model")
nested.ratte  # E: "Nested" has no field "ratte"; did you mean "rate"?
instantiate(Nested, other=1).other
assert_type(instantiate(Nested, other=1).rate, float)
if hasattr(nested, "other"):
    nested.other
lying: Nested = instantiate(Nested)
model_name: str = instantiate(Nested()).model  # E: Incompatible types in assignment
experiment = instantiate(Experiment)
assert_type(experiment.nested.model, Model)
assert_type(experiment.optimizer, Optimizer)
experiment.optimizer.lrr  # E: "Optimizer" has no attribute "lrr"
config = instantiate(make_config(model=Conf, inner=make_config(area=builds(area, 1)), number=1))
assert_type(config.model, Model)
assert_type(config.inner.area, int)
config.number.anything
config.missing
assert_type(experiment.steps, int)
experiment.nested.stepss  # E: "Nested" has no field "stepss"


# --- classes that are configs -----------------------------------------------------------------------------------------
@hydrated_dataclass(Model)
class ModelConf:
    size: int
    optimizer: Any = builds(Adam)


assert_type(instantiate(ModelConf(size=1)), Model)
instantiate(ModelConf(size=1), depth="deep")  # E: Argument "depth" to "Model" has incompatible type "str"
instantiate(ModelConf(size=1), dept=1)  # E: Unexpected keyword argument "dept" for "Model"; did you mean "depth"?


@hydrated_dataclass(area, zen_partial=True)
class AreaConf:
    width: int = 1


assert_type(instantiate(AreaConf)(height=2), int)
instantiate(AreaConf)(heigth=2)  # E: Unexpected keyword argument "heigth" for "__call__" of "Partial"


@dataclass
class Declared(Builds[type[Adam]]):
    lr: float = 1.0


assert_type(instantiate(Declared), Adam)
assert_type(instantiate(Declared(lr=2)), Adam)
instantiate(Declared, lrr=1)  # E: Unexpected keyword argument "lrr" for "Adam"; did you mean "lr"?


def within() -> None:
    @hydrated_dataclass(Adam)
    class Local:
        lr: float = 0.1

    assert_type(instantiate(Local), Adam)
    assert_type(value_of(builds(Adam)), Adam)
