"""Programs drawn at random: calls of `builds` and `zen` that no hand would write."""
# ruff: noqa: E501  (a program stands on one line)

import random

from differential.programs.syntax import Program

_TARGETS = (
    "app.area", "app.mixed", "app.anything", "app.pos_only", "app.opt", "app.Box", "app.Plan", "dict", "targets.positional",
    "targets.keyword_only",  "targets.Thing", "targets.Thing.make", "targets.New", "targets.Child", "targets.Data",
    "targets.Derived", "targets.WithInit", "targets.KeywordOnly", "targets.Frozen", "targets.Pair", "targets.total",
    "partial(app.area, 3)", "partial(app.mixed, 1, d=2)", "builds(app.mixed, a=1)", "builds(app.area, 3)",
    "builds(app.mixed, populate_full_signature=True, e=[2])", "targets.HandWritten", "targets.takes_args",
)  # fmt: skip
_NAMES = "abcdewhxynz"
_VALUES = (
    "1",
    "None",
    "'s'",
    "[1, 2]",
    "{'k': 1j}",
    "1j",
    "len",
    "'${q}'",
    "builds(int, 3)",
    "app.Mode.slow",
    "MISSING",
    "(1, 'a')",
)
_OPTIONS = (
    "populate_full_signature=True", "zen_partial=True", "zen_partial=False", "zen_meta={'m': 1}", "zen_meta={'a': 1}",
    "zen_wrappers=targets.nothing", "hydra_convert='all'", "hydra_convert='partial'", "hydra_recursive=True",
    "hydra_recursive=False", "zen_exclude=['a', 'h']", "zen_exclude=[-1]", "zen_dataclass={'cls_name': 'Q'}",
    "zen_dataclass={'frozen': True}", "zen_convert={'flat_target': False}",
)  # fmt: skip
_BASES = (
    "make_config(a=5)", "make_config('a', b=1)", "builds(app.area, w=1)", "builds(app.mixed, 1, 2)", "builds(dict, zen_partial=True)",
    "builds(dict, hydra_convert='all', x=[1])", "targets.Data",
)  # fmt: skip


def _builds(pick: random.Random) -> str:
    target = pick.choice(_TARGETS)
    positional = [pick.choice(_VALUES) for _ in range(pick.choice((0, 0, 0, 1, 1, 2, 3)))]
    names = pick.sample(_NAMES, pick.choice((0, 1, 1, 2, 3)))
    keywords = [f"{name}={pick.choice(_VALUES)}" for name in names]
    chosen = {option.split("=")[0]: option for option in pick.sample(_OPTIONS, pick.choice((0, 1, 1, 2, 3)))}
    options = [*chosen.values()]
    if pick.random() < 0.3:
        bases = pick.sample(_BASES, pick.choice((1, 1, 2)))
        options.append(f"builds_bases=({', '.join(bases)},)")
    return f"builds({', '.join([target, *positional, *keywords, *options])})"


def _zen(pick: random.Random) -> str:
    names = pick.sample("abcd", pick.randint(0, 3))
    required = pick.randint(0, len(names))
    parameters = [
        name if index < required else f"{name}={pick.choice(_VALUES[:4])}" for index, name in enumerate(names)
    ]
    unpack = pick.random() < 0.3
    if pick.random() < 0.2:
        parameters.insert(0, "zen_cfg")
    if unpack or pick.random() < 0.2:
        parameters.append("**k")
    result = ", ".join([*names, *(["sorted(k)"] if "**k" in parameters else [])])
    fields = [f"{name}={pick.choice(_VALUES[:10])}" for name in pick.sample("abcd", pick.randint(0, 4))]
    config = ", ".join(["q=5", *fields])
    options = [f"exclude={pick.sample('abcd', 1)}"] if pick.random() < 0.2 else []
    options += ["unpack_kwargs=True"] if unpack else []
    options += (
        [pick.choice(("pre_call=lambda c: c.update(a=7)", "resolve_pre_call=False", "run_in_context=True"))]
        if pick.random() < 0.3
        else []
    )
    call = "validate" if pick.random() < 0.2 else "__call__"
    function = f"lambda {', '.join(parameters)}: ({result},)" if result else f"lambda {', '.join(parameters)}: ()"
    return f"zen({', '.join([function, *options])}).{call}(make_config({config}))"


PROGRAMS = [
    *(Program("builds: drawn at random", _builds(random.Random(seed))) for seed in range(400)),
    *(Program("zen: drawn at random", _zen(random.Random(seed))) for seed in range(150)),
]
