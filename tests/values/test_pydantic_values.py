"""Models, fields and URLs of pydantic."""

from __future__ import annotations

import sys
import types

import pydantic
import pydantic.v1
import pytest
from hydra.utils import instantiate
from omegaconf import OmegaConf
from pydantic import AliasChoices, AnyUrl, BaseModel, ConfigDict, Field, HttpUrl, PostgresDsn, PrivateAttr
from pydantic.dataclasses import dataclass as pydantic_dataclass

from hydra_zen import builds, just
from hydra_zen.errors import HydraZenImportError, HydraZenUnsupportedPrimitiveError


class Simple(BaseModel):
    a: int
    b: list = Field(default_factory=list)
    c: float = 2.0
    _private: int = PrivateAttr(3)


class Outer(BaseModel):
    model: Simple
    url: AnyUrl = AnyUrl("http://a.b/")
    z: complex = 1j


class Aliased(BaseModel):
    a: int = Field(alias="first")
    b: int = Field(2, validation_alias="second")


class Choices(BaseModel):
    a: int = Field(2, validation_alias=AliasChoices("second", "third"))


class ByName(BaseModel):
    model_config = ConfigDict(populate_by_name=True)
    a: int = Field(1, alias="not-a-name")
    b: int = Field(1, alias="second")


class Extra(BaseModel):
    model_config = ConfigDict(extra="allow")
    a: int = 1


class Unstorable(BaseModel):
    model_config = ConfigDict(arbitrary_types_allowed=True)
    a: int
    made: object = Field(default_factory=object, exclude=True)


class OddAlias(BaseModel):
    a: int = Field(1, alias="not-a-name")


@pydantic_dataclass
class Data:
    x: int
    y: list = Field(default_factory=list)


class FirstVersion(pydantic.v1.BaseModel):
    a: int = pydantic.v1.Field(1, alias="first")
    b: list = pydantic.v1.Field(default_factory=list)


class FirstVersionByName(pydantic.v1.BaseModel):
    a: int = pydantic.v1.Field(1, alias="first")

    class Config:
        allow_population_by_field_name = True


@pytest.fixture(autouse=True, scope="module")
def _importable():
    module = types.ModuleType("pydantic_value_kinds")
    kinds = (
        FirstVersion,
        FirstVersionByName,
        Simple,
        Outer,
        Aliased,
        Choices,
        ByName,
        Extra,
        Unstorable,
        OddAlias,
        Data,
    )
    for kind in kinds:
        setattr(module, kind.__name__, kind)
        kind.__module__ = module.__name__
    sys.modules[module.__name__] = module
    yield
    del sys.modules[module.__name__]


MODELS = [
    lambda: Simple(a=1), lambda: Simple(a=1, b=[1, {"k": 2}], c=3), lambda: Outer(model=Simple(a=1), url="http://x.y/z"),
    lambda: Aliased(first=1, second=3), lambda: ByName(a=4, b=5), Choices,
    lambda: FirstVersion(first=3, b=[1]), lambda: FirstVersionByName(a=2),
    lambda: Extra(a=1, extra=[1, 2]), lambda: Data(1, [2]),
]  # fmt: skip


@pytest.mark.parametrize("make", MODELS)
def test_models_come_back_equal(make):
    model = make()
    config = builds(dict, x=[model], hydra_convert="all")
    structured = OmegaConf.structured(config)
    for again in (instantiate(config), instantiate(OmegaConf.create(OmegaConf.to_yaml(structured)))):
        assert again["x"][0] == model
        assert type(again["x"][0]) is type(model)


def test_form():
    config = just(Simple(a=1))
    assert isinstance(config, type)
    assert OmegaConf.to_yaml(OmegaConf.structured(config)) == (
        "_target_: pydantic_value_kinds.Simple\na: 1\nb: []\nc: 2.0\n"
    )
    assert not hasattr(just(Simple(a=1), hydra_convert="all"), "_convert_")
    assert just(Simple(a=1), zen_convert={"dataclass": False})._target_ == "pydantic_value_kinds.Simple"


def test_defaults_that_no_config_can_hold_are_left_out_unless_given():
    assert OmegaConf.to_yaml(OmegaConf.structured(just(Unstorable(a=1)))) == (
        "_target_: pydantic_value_kinds.Unstorable\na: 1\n"
    )
    with pytest.raises(HydraZenUnsupportedPrimitiveError) as caught:
        just([Unstorable(a=1, made=object())])
    assert caught.value.config_path == "[0].made"


def test_aliases_that_are_no_names_are_refused():
    with pytest.raises(HydraZenUnsupportedPrimitiveError, match="made by a parameter called 'not-a-name'"):
        just(OddAlias(**{"not-a-name": 3}))


def test_aliases_that_are_several_names_are_refused_where_they_were_used():
    with pytest.raises(HydraZenUnsupportedPrimitiveError, match="was given its 'a' by an alias that is no single name"):
        just(Choices(third=3))


def test_local_models_have_no_path():
    class Local(BaseModel):
        a: int = 1

    with pytest.raises(HydraZenImportError, match="defined inside a function"):
        just(Local())


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (Field(1), 1), (Field(default_factory=list), []), (Field(default=[1]), [1]), (Field(None), None),
        (Field(), "???"), (Field(...), "???"), (Field(default_factory=lambda data: 1), "???"),
        (pydantic.v1.Field(2), 2), (pydantic.v1.Field(), "???"),
        (pydantic.v1.Field(default_factory=list), []),
        (Field(AnyUrl("http://a.b/")), "http://a.b/"),
    ],
)  # fmt: skip
def test_fields_stand_for_their_defaults(field, expected):
    assert just(field) == expected
    assert just([field]) == [expected]


@pytest.mark.parametrize(
    "url",
    [
        AnyUrl("http://a.b/c"),
        HttpUrl("http://a.b/"),
        PostgresDsn("postgres://u:p@h:1/db"),
        AnyUrl("ftp://a/").__class__("x://y"),
    ],
)
def test_urls_become_text(url):
    assert just(url) == str(url)
    assert type(just({"a": url})["a"]) is str


def test_classes_of_pydantic_are_importable():
    assert just(pydantic.BaseModel).path == "pydantic.main.BaseModel"
    assert just(Simple).path == "pydantic_value_kinds.Simple"
