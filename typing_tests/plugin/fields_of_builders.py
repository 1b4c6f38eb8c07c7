"""Fields that a builder gives to every config: the `zen_meta` of `make_custom_builds_fn`."""

from typing import Any

from typing_extensions import assert_type

from hydra_zen import builds, instantiate, launch, make_custom_builds_fn


class Small:
    def __init__(self, x: int = 1) -> None: ...


def area(width: int, height: int = 1) -> int:
    return width * height


def task(cfg: Any) -> None: ...


marked = make_custom_builds_fn(zen_meta={"tag": "a", "part": builds(Small, x=1), "link": "${tag}"})
full = make_custom_builds_fn(zen_meta={"tag": "a"}, populate_full_signature=True)
partial = make_custom_builds_fn(zen_meta={"tag": "a"}, zen_partial=True)

Conf = marked(area, width=1)
assert_type(Conf.tag, str)
assert_type(Conf.part.x, int)
Conf.link
Conf.tga  # E: has no attribute "tga"
Conf.part.y  # E: has no attribute "y"
Conf(tag="b")
Conf(tga="b")  # E: "tga"
launch(Conf, task, ["tag=b", "part.x=2"])
launch(Conf, task, ["tga=b"])  # E: The config has no field "tga"; did you mean "tag"?
launch(Conf, task, ["part.y=2"])  # E: "part" has no field "y"
instantiate(Conf, tag="b")
instantiate(Conf, tga="b")  # E: "tga"
instantiate(marked(area))  # E: width
instantiate(marked(area, width="${tag}"))  # E: "${tag}" gives "str"
instantiate(marked(area, width="${tga}"))  # E: "${tga}" leads nowhere
marked(area, widht=1)  # E: "widht"

# --- other builders, and calls with a `zen_meta` of their own ---------------------------------------------------------
full(area, width=1).height
full(area, width=1).heigth  # E: "heigth"
partial(area, width=1).tag
partial(area, width=1).tga  # E: "tga"
marked(area, width=1, zen_meta={"other": 1}).other
marked(area, width=1, zen_meta={"other": 1}).tag  # E: "tag"
marked(area, width=1, zen_meta=None).tag  # E: "tag"


# --- left alone -------------------------------------------------------------------------------------------------------
def given(meta: dict[str, Any], options: dict[str, Any]) -> None:
    make_custom_builds_fn(zen_meta=meta)(area, width=1).anything
    marked(area, width=1, zen_meta=meta).anything
    several = make_custom_builds_fn(zen_meta={"tag": "a"})
    several = make_custom_builds_fn(zen_meta={"other": "a"})
    several(area, width=1).other
    loose = make_custom_builds_fn(zen_meta={"tag": "a"})
    loose = make_custom_builds_fn(**options)
    loose(area, width=1).other
