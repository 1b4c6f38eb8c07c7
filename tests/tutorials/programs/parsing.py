"""Values parsed and checked by pydantic and beartype, chosen where targets are instantiated."""

from typing import Literal

from pydantic import PositiveInt

from hydra_zen import builds, instantiate, launch, make_config, make_custom_builds_fn, zen
from hydra_zen.third_party.beartype import validates_with_beartype
from hydra_zen.third_party.pydantic import pydantic_parser


class Box:
    def __init__(self, corner: tuple[float, float], fill: Literal["red", "blue"] = "red") -> None:
        self.corner, self.fill = corner, fill


def task(box: Box, copies: PositiveInt, label: str = "box") -> str:
    return f"{copies} {box.fill} {label} at {box.corner}"


parsed = make_custom_builds_fn(zen_wrappers=pydantic_parser)
checked = make_custom_builds_fn(zen_wrappers=validates_with_beartype)


def outcome(conf: object, **options: object) -> str:
    try:
        box = instantiate(conf, **options)
    except Exception as error:
        cause = error.__cause__ or error
        return type(cause).__name__
    return f"{box.corner} {box.fill}"


if __name__ == "__main__":
    print("plain", outcome(builds(Box, ["1", "2"], "green")))
    print("parsed", outcome(parsed(Box, ["1", 2.5])))
    print("parsed", outcome(parsed(Box, ["1", "2"], "green")))
    print("checked", outcome(checked(Box, [1.0, 2.0])))
    print("checked", outcome(checked(Box, ["1", "2"])))
    print("around", outcome(builds(Box, ["1", 2.5]), _target_wrapper_=pydantic_parser))

    Config = make_config(box=builds(Box, ["1", 2]), copies="3", label="box")
    run = zen(task, instantiation_wrapper=pydantic_parser)
    print("job", launch(Config, run, version_base="1.3").return_value)
    try:
        launch(Config, run, version_base="1.3", copies=-3)
    except Exception as error:
        print("job", type(error).__name__)
