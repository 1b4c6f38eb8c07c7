"""`pydantic_parser` and its older name."""

from __future__ import annotations

import asyncio
import functools
import inspect
import pickle
from collections import deque
from pathlib import Path
from typing import Annotated, Any, Literal

import pydantic
import pytest
from hydra.errors import InstantiationException
from omegaconf import OmegaConf
from pydantic import BaseModel, Field, PositiveInt, ValidationError, validate_call
from third_party import targets

from hydra_zen import builds, instantiate, to_yaml, zen
from hydra_zen.third_party import pydantic as face
from hydra_zen.third_party.pydantic import major_version, pydantic_parser, validates_with_pydantic


class Model(BaseModel):
    x: int


def parses(
    number: int,
    path: Path = Path("a"),
    pair: tuple[int, ...] = (),
    choice: Literal["a", "b"] = "a",
    positive: list[PositiveInt] | None = None,
    box: targets.Box | None = None,
    anything=None,
) -> Any:
    return number, path, pair, choice, positive, box, anything


def wrong_default(x: int = None, *rest: int, y: str = 3, z: int = Field(default=5, gt=3)) -> Any:  # type: ignore[assignment]  # noqa: RUF013
    return x, rest, y, z


def test_all_names_are_exported() -> None:
    assert face.__all__ == ["pydantic_parser", "validates_with_pydantic"]


@pytest.mark.parametrize("verb", [pydantic_parser, validates_with_pydantic])
def test_arguments_are_parsed(verb: Any) -> None:
    parse = verb(parses)
    box = targets.Box((1, 1))

    assert parse("3", "b", ["1", 2.0], "b", ["4"], box, box) == (3, Path("b"), (1, 2), "b", [4], box, box)
    assert parse(number=3, anything=[1]) == (3, Path("a"), (), "a", None, None, [1])
    assert parse(3, pair=OmegaConf.create([1])) == (3, Path("a"), (1,), "a", None, None, None)


@pytest.mark.parametrize(
    "bad", [{"number": "a"}, {"pair": 1}, {"choice": "c"}, {"positive": [-1]}, {"box": 1}, {"unknown": 1}]
)
def test_what_cannot_be_parsed_is_an_error_of_pydantic(bad: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        pydantic_parser(parses)(**{"number": 1, **bad})


class TestDefaults:
    """They are left to the function, and never validated."""

    @pytest.mark.parametrize("times", [1, 2, 3])
    def test_wrong_ones(self, times: int) -> None:
        parse = wrong_default
        for _ in range(times):
            parse = pydantic_parser(parse)

        assert parse() == (None, (), 3, 5)
        assert parse("1", "2", y="a", z="4") == (1, (2,), "a", 4)  # type: ignore[arg-type]
        with pytest.raises(ValidationError):
            parse(None)  # type: ignore[arg-type]
        with pytest.raises(ValidationError):
            parse(z=1)

    def test_of_a_function_that_validates_itself(self) -> None:
        def wrong(x: int = None) -> Any:  # type: ignore[assignment]  # noqa: RUF013
            return x

        assert pydantic_parser(validate_call(wrong))() is None

    def test_through_zen(self) -> None:
        assert zen(wrong_default, instantiation_wrapper=pydantic_parser, exclude="z")({"y": "a"}) == (None, (), "a", 5)

    def test_of_dataclasses(self) -> None:
        first, second = pydantic_parser(targets.Data)("3"), pydantic_parser(targets.Data)("3")  # type: ignore[arg-type]

        assert first == second == targets.Data(3)
        assert first.items is not second.items


@pytest.mark.parametrize("target", [len, print, dict, int, Model, type, 1, None, "text"])
def test_what_there_is_nothing_to_do_for(target: Any) -> None:
    assert pydantic_parser(target) is target


CLASSES = [
    targets.Plain,
    targets.Made,
    targets.WithMeta,
    targets.Abstract,
    targets.Registry,
]


@pytest.mark.parametrize("target", CLASSES)
def test_classes_become_functions_and_stay_as_they_are(target: Any) -> None:
    before = dict(vars(target))
    parse = pydantic_parser(target)

    made = parse("3")
    assert (type(made), made.x) == (target, 3)
    assert inspect.isfunction(parse) and parse.__name__ == target.__name__
    assert inspect.signature(parse).parameters["x"].annotation is int
    with pytest.raises(ValidationError):
        parse("a")
    assert dict(vars(target)) == before


def test_other_callables() -> None:
    async def waits(x: int) -> int:
        return x

    wait = pydantic_parser(waits)
    assert inspect.iscoroutinefunction(wait)
    assert asyncio.run(wait("3")) == 3  # type: ignore[arg-type]
    assert pydantic_parser(functools.partial(targets.area, h=3))("3") == 9  # type: ignore[arg-type]
    assert pydantic_parser(targets.Box.square)("3").size == (3, 3)  # type: ignore[arg-type]
    assert pydantic_parser(targets.CallableObject())("3") == 3  # type: ignore[arg-type]
    assert pydantic_parser(targets.Generically)(["a"]).x == ["a"]
    assert pydantic_parser(targets.Generically[int])(["a"]).x == ["a"]  # type: ignore[list-item]
    assert pydantic_parser(lambda x: x)([1]) == [1]
    assert type(pydantic_parser(targets.Empty)()) is targets.Empty


def test_constraints() -> None:
    def constrained(x: Annotated[int, Field(gt=1)], y: deque[int] = deque()) -> Any:  # noqa: B006
        return x, y

    assert pydantic_parser(constrained)("2", ["1"]) == (2, deque([1]))  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="greater than 1"):
        pydantic_parser(constrained)(1)


def test_annotations_that_only_pydantic_may_resolve_are_left_to_it() -> None:
    def unresolved(x: "Nowhere") -> Any:  # type: ignore[name-defined]  # noqa: F821, UP037
        return x

    with pytest.raises(Exception, match="Nowhere|call"):
        pydantic_parser(unresolved)(1)


def test_another_parser() -> None:
    strict = validate_call(config={"strict": True, "arbitrary_types_allowed": True})

    with pytest.raises(ValidationError, match="valid integer"):
        pydantic_parser(targets.area, parser=strict)("3")  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="valid integer"):
        functools.partial(validates_with_pydantic, validator=strict)(targets.Plain)("3")  # type: ignore[arg-type]
    assert pydantic_parser(pydantic_parser(targets.area, parser=strict)) is not None
    everything = validate_call(config={"validate_default": True})
    with pytest.raises(ValidationError):
        pydantic_parser(wrong_default, parser=everything)()


class TestWithConfigs:
    """The uses that it is made for."""

    def test_as_a_wrapper(self) -> None:
        conf = builds(targets.Box, ["1", 2], zen_wrappers=pydantic_parser, zen_meta={"m": 1})

        assert instantiate(conf).size == (1, 2)
        with pytest.raises(InstantiationException, match="validation error"):
            instantiate(conf, name=[1])
        assert "_zen_wrappers: hydra_zen.third_party.pydantic.pydantic_parser\n" in to_yaml(conf)

    def test_a_partial_parses_when_it_is_called_and_pickles(self) -> None:
        conf = builds(targets.area, zen_partial=True, h="3", zen_wrappers=validates_with_pydantic)

        part = pickle.loads(pickle.dumps(instantiate(conf)))
        assert part.func is targets.area
        assert part("2") == 6

    def test_a_validator_with_options(self) -> None:
        conf = builds(
            targets.area,
            "3",
            zen_wrappers=builds(
                validates_with_pydantic, validator=builds(validate_call, zen_partial=True), zen_partial=True
            ),
        )
        assert instantiate(conf) == 6

    def test_around_every_target(self) -> None:
        conf = builds(targets.Data, x="3", path="b", items=builds(list, [builds(targets.area, "4")]))

        assert instantiate(conf, _target_wrapper_=pydantic_parser) == targets.Data(3, Path("b"), [8])

    def test_around_tasks(self) -> None:
        task = zen(targets.area, instantiation_wrapper=pydantic_parser)

        assert task({"w": "3", "h": builds(targets.area, "2")}) == 12
        with pytest.raises(ValidationError):
            task({"w": "a"})


@pytest.mark.parametrize(("version", "major"), [("1.10.2", 1), ("2.0", 2), ("2.12.0a1", 2), ("10.0", 10)])
def test_versions_compare_as_numbers(version: str, major: int) -> None:
    assert major_version(version) == major
    assert major_version(pydantic.VERSION) >= 2
