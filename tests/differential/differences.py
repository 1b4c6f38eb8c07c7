"""Every known difference from hydra-zen 0.17, each an improvement. The tables of docs/migrating.md are made of this one."""
# ruff: noqa: E501  (a program stands on one line)

from __future__ import annotations

import re
from dataclasses import dataclass, field

from differential.compare import Kind
from differential.programs.values import PLACES

WORKS, REFUSED, ERROR, RESULT = Kind.WORKS, Kind.REFUSED, Kind.ERROR, Kind.RESULT


@dataclass(frozen=True)
class Difference:
    """One row of the tables.

    `programs` are the programs that show it (``…`` stands for any text) and how their results differ. `elsewhere` names
    the tests of what no program can show.
    """

    section: str
    theirs: str
    ours: str
    programs: dict[str, set[Kind]] = field(default_factory=dict)
    elsewhere: tuple[str, ...] = ()

    def kinds_of(self, program: str) -> set[Kind] | None:
        """Return how the results of `program` may differ by this row, or None where the row does not tell."""
        return next((kinds for pattern, kinds in self.programs.items() if matches(pattern, program)), None)


def matches(pattern: str, program: str) -> bool:
    """Tell whether `program` is what `pattern` says, where ``…`` stands for any text."""
    return re.fullmatch(".*".join(map(re.escape, pattern.split("…"))), program, re.DOTALL) is not None


def _rows(section: str, *rows: Difference) -> list[Difference]:
    return [Difference(section, row.theirs, row.ours, row.programs, row.elsewhere) for row in rows]


def _row(
    theirs: str, ours: str, programs: dict[str, set[Kind]] | None = None, *, elsewhere: tuple[str, ...] = ()
) -> Difference:
    return Difference("", theirs, ours, programs or {}, elsewhere)


def _everywhere(kinds: set[Kind], *values: str) -> dict[str, set[Kind]]:
    """Return the patterns of all programs with one of these values."""
    return {f"…{value}…": kinds for value in values}


def _in_every_place(kinds: set[Kind], *values: str) -> dict[str, set[Kind]]:
    """Return the programs that put one of these values in one of the places where values stand."""
    return {place.format(value): kinds for place in PLACES for value in values}


MAKING = _rows(
    "Making configs",
    _row(
        "Config classes and their instances do not pickle, unless `zen_dataclass` names the variable that holds them.",
        "They do: in one process to the same class, in another to an equal one. Their metaclass is one of ours, derived from `abc.ABCMeta`.",
        {
            "C = …; outcome(lambda: pickle.loads(pickle.dumps(C…": {RESULT},
            "outcome(lambda: instantiate(pickle.loads(pickle.dumps(just(partial(app.area, 3))))).args)": {RESULT},
            "[type(x).__name__ for x in (builds(app.area, w=1)(), builds(app.area, w=1))]": {RESULT},
        },
    ),
    _row(
        "Instances of configs that were made by two calls are never equal.",
        "Instances are equal where they configure the same thing. (Classes keep their identity.)",
        {
            "builds(app.area, w=1)() == builds(app.area, w=1)()": {RESULT},
            "make_config(a=1)() == make_config(a=1)()": {RESULT},
            "just(targets.Data(1))() == just(targets.Data(1))()": {RESULT},
        },
    ),
    _row(
        "Instances that hold lists or dicts cannot be hashed.",
        "They can: configs that are equal have the same hash.",
        {'outcome(lambda: hash(builds(app.area, w=[1])())) == "TypeError"': {RESULT}},
    ),
    _row(
        "All instances share the contents of nested lists and dicts, and sets, deques, OmegaConf containers and dataclass instances as a whole. `mutable_value` copies one level.",
        "Nothing mutable is shared, at any depth.",
        {
            "C = builds(dict, a=[[1]]); C().a[0] is C().a[0]": {RESULT},
            'C = builds(dict, a={"b": []}); C().a["b"] is C().a["b"]': {RESULT},
            "C = builds(dict, a={1, 2}); C().a is C().a": {RESULT},
            "C = builds(dict, a=targets.Data(1), …); C().a is C().a": {RESULT},
            "C = builds(dict, a=DictConfig(…)); C().a is C().a": {RESULT},
            "C = builds(dict, v=mutable_value([[1]])); C().v[0] is C().v[0]": {RESULT},
            "C = make_config(a=[[1]]); C().a[0] is C().a[0]": {RESULT},
            "M = mutable_value([[1]]).default_factory; M()[0] is M()[0]": {RESULT},
            "M = mutable_value({1}).default_factory; M() is M()": {RESULT},
        },
    ),
    _row(
        "The caller's `zen_dataclass` dict loses `target` and `target_repr` and gains `cls_name` and `frozen`.",
        "Options of the caller are never changed.",
        {"Z = {…}; …zen_dataclass=Z); Z": {RESULT}},
    ),
    _row(
        "`builds(f, self=...)`, `builds(f, cls=...)`: a `TypeError`, or the value gets lost.",
        "Parameters of the target may have any name.",
        {"builds(targets.takes_kwargs, target=1, defaults=2, self=3, cls=4)": {WORKS}},
    ),
    _row(
        "Methods of instances become paths that nothing can import; the config fails when it is used.",
        "An error says so at once, and what to do. (`in_memory` targets serve where the job stays in this process.)",
        {
            "builds(targets.Thing().grow, 2)": {REFUSED},
            **_in_every_place({REFUSED}, "targets.Thing().grow"),
        },
    ),
    _row(
        "Callable objects without a name of their own, such as the results of `zen`: an `AttributeError`.",
        "An `ImportError` that says what to do.",
        {"builds(zen(app.area))": {ERROR}},
    ),
    _row(
        "Methods of builtin types (`str.join`, `dict.fromkeys`) are no targets and no values.",
        "They are.",
        {
            "builds(str.…": {WORKS},
            'builds(dict.fromkeys, ["a"])': {WORKS},
            "…str.upper…": {WORKS},
            "…dict.fromkeys…": {WORKS},
        },
    ),
    _row(
        "`zen_exclude` wraps positions around: position 7 of 5 parameters leaves out another one. Without a signature, a `ZeroDivisionError`.",
        "A position that does not exist is a `ValueError`.",
        {
            "builds(app.mixed, populate_full_signature=True, zen_exclude=[…9])": {REFUSED},
            "builds(app.mixed, populate_full_signature=True, zen_exclude=[7])": {REFUSED},
            "builds(dict, …zen_exclude=[0])": {ERROR},
            "builds(dict, …zen_exclude=[-1]…)": {ERROR},
        },
    ),
    _row(
        "`builds_bases=[...]`, `bases=[...]` and `hydra_defaults=(...)` are raw errors of Python, or refused.",
        "Any sequence will do.",
        {
            "builds(app.area, builds_bases=[make_config(w=1)])": {WORKS},
            "make_config(bases=[make_config(a=1)])": {WORKS},
            'builds(dict, hydra_defaults=("_self_",))': {WORKS},
        },
    ),
    _row(
        "`make_config(bases=(int,))` is accepted and the base ignored.",
        "A base that is no dataclass type is a `TypeError`, as in `builds`.",
        {"make_config(bases=(int,))": {REFUSED}},
    ),
    _row(
        "`make_config(defaults=ZenField(...))` drops the defaults list.",
        "It is taken as `defaults=[...]` is.",
        {'make_config(defaults=ZenField(list, ["_self_"]))': {RESULT}},
    ),
    _row(
        "`zen_dataclass={'cls_name': None}`: a raw error of Python.",
        "The default name.",
        {'make_config(zen_dataclass={"cls_name": None}, a=1)': {WORKS}},
    ),
    _row(
        "`make_config` writes the keyword into a `ZenField`, which then serves for no other field.",
        "A `ZenField` can be used any number of times.",
        {"Z = ZenField(int, 1); make_config(…": {WORKS}},
    ),
    _row(
        "A `ZenField` is converted by `DefaultBuilds` even where another `BuildsFn` makes the config.",
        "The `BuildsFn` that makes the config converts its fields.",
        {"class Mine(BuildsFn): ;…Mine.make_config(a=ZenField(int, 3))": {RESULT}},
    ),
    _row(
        "`make_custom_builds_fn(zen_dataclass={'target': ...})` is ignored; a call's `zen_convert` replaces the default one as a whole.",
        "Both are defaults, merged key by key.",
        {
            'make_custom_builds_fn(zen_dataclass={"target": "builtins.list"})(app.area, 3)': {RESULT, REFUSED},
            'make_custom_builds_fn(zen_convert={"dataclass": False})(dict, a=targets.Data(1), zen_convert={"flat_target": True})': {
                RESULT
            },
        },
    ),
    _row(
        "`hydra_partial=` of release 0.1 is refused.",
        "A synonym of `zen_partial=`; two contradicting values are a `TypeError`.",
        {
            "…hydra_partial=True)(app.area)": {WORKS},
            "builds(app.area, hydra_partial=True)": {WORKS},
            "builds(app.area, 3, hydra_partial=False)": {WORKS},
            "builds(app.area, hydra_partial=True, zen_partial=False)": {ERROR},
            "@hydrated_dataclass(dict, hydra_partial=True) ; …": {WORKS},
        },
    ),
    _row(
        "`hydrated_dataclass` of a class that derives from `Generic[T]`: `to_yaml` fails with an `IndexError`.",
        "It is a config like any other.",
        {"…class H(typing.Generic[T]): …": {WORKS}},
    ),
    _row(
        "`hydrated_dataclass` has no `zen_exclude` and `hydra_defaults`, and converts no values.",
        "It has both, and converts the values of the class body as `builds` does.",
        {
            '@hydrated_dataclass(dict, zen_exclude=["a"]) ; …': {WORKS},
            '@hydrated_dataclass(dict, hydra_defaults=["_self_"]) ; …': {WORKS},
            "@hydrated_dataclass(app.area) ; class H: ; w: Any = 1j ; H": {WORKS},
            "@hydrated_dataclass(dict) ; class H: ; w: Any = len ; H": {WORKS},
        },
    ),
    _row(
        "`kwargs_of(partial(...))` and `kwargs_of(instance)`: a `ValueError` about `cls_name`.",
        "They work.",
        {"kwargs_of(partial(…": {WORKS}, "kwargs_of(targets.WithCall())": {WORKS}},
    ),
)

MAKING += _rows(
    "Making configs",
    _row(
        "`inspect.signature(builds)` does not show `zen_exclude`, `frozen` and `dataclass_name`.",
        "It shows every option.",
        {"[name in inspect.signature(builds).parameters for name in …]": {RESULT}},
    ),
    _row(
        "Values are never checked against annotations that OmegaConf cannot enforce: `Literal`, `Sequence[int]`, `type[T]`...",
        "`builds(..., zen_validate=True)` and `instantiate(..., _validate_=True)` check them. Off by default.",
        elsewhere=("tests/validation/test_builds.py", "tests/validation/test_instantiate.py"),
    ),
    _row(
        "Lambdas, local functions and bound methods cannot be configured.",
        "`in_memory(...)` configures them for jobs that stay in this process.",
        elsewhere=("tests/target/test_in_memory.py",),
    ),
    _row(
        "New types of values need a `BuildsFn` with an underscored hook, which `to_yaml`, `hydrated_dataclass` and `zen` do not use.",
        "`register_converter` teaches every function; `BuildsFn` works as before.",
        elsewhere=("tests/values/test_register_converter.py",),
    ),
    _row(
        "An error names the outermost field at best, and some name options that do not exist.",
        "Errors name the target, the parameter, the path of a nested value, what was given and the nearest valid name.",
        elsewhere=("tests/authoring/test_builds_errors.py", "tests/values/test_unsupported_values.py"),
    ),
)

SIGNATURES = _rows(
    "Signatures and annotations",
    _row(
        "`int | None` and its like are `Any` in the config.",
        "They are what `Optional[int]` is.",
        {"annotations(builds(targets.modern, populate_full_signature=True))": {RESULT}},
    ),
    _row(
        "A container that defaults to `None` keeps its annotation, and instantiating the config fails.",
        "The annotation becomes optional.",
        {
            "annotations(builds(targets.none_defaults, populate_full_signature=True))": {RESULT},
            "instantiate(builds(targets.none_defaults, populate_full_signature=True))": {WORKS},
        },
    ),
    _row(
        "One forward reference that cannot be resolved costs all parameters their annotations; a malformed one is a `SyntaxError`.",
        "Either costs one parameter its annotation.",
        {
            "annotations(builds(targets.bad_hint…": {RESULT},
            "annotations(builds(targets.malformed_hint…": {WORKS},
        },
    ),
    _row(
        "A config as an element of a typed list or dict, or as the value of a parameter annotated with a dataclass, fails Hydra's check.",
        "It builds the element.",
        {
            'instantiate(builds(targets.typed, 1, d=[builds(int, 3)], hydra_convert="all"))["d"]': {WORKS},
            "builds(targets.Nested, data=targets.Data(5), many=[targets.Data(6)])": {WORKS},
        },
    ),
    _row(
        "`**options: Unpack[SomeTypedDict]` takes any keyword.",
        "It takes the keywords of the `TypedDict`, with their annotations.",
        {
            "annotations(builds(targets.typed_keywords, 1, depth=2, populate_full_signature=True))": {RESULT},
            "builds(targets.typed_keywords, 1, nope=2)": {REFUSED},
        },
    ),
    _row(
        "`TypedDict` targets, parameterised generics (`Pair[int]`) and classes with a `__signature__` are not read: nothing is populated, wrong names pass.",
        "They are.",
        {
            "builds(targets.Options, depth=1, populate_full_signature=True)": {WORKS},
            "builds(targets.Options, nope=1)": {REFUSED},
            "builds(targets.Pair[int], left=1, populate_full_signature=True)": {RESULT},
            "builds(targets.Pair[int], nope=1)": {REFUSED},
            "class Signed: ; …": {REFUSED},
        },
    ),
    _row(
        "Values for `*args` use up keyword-only parameters: they are not populated.",
        "They use up what Python says they do.",
        {"builds(targets.positional, 1, 2, 3, 4, 5, populate_full_signature=True)": {RESULT}},
    ),
)

INHERITING = _rows(
    "Inheriting",
    _row(
        'A required field after an inherited one with a default: the raw error "non-default argument follows default argument".',
        "The field is required all the same.",
        {
            "builds(app.area, populate_full_signature=True, builds_bases=(make_config(h=9),))": {WORKS},
            "builds(app.mixed, populate_full_signature=True, builds_bases=(make_config(c=9),))": {WORKS},
            'make_config("a", bases=(make_config(b=1),))': {WORKS},
            "builds(app.anything, d={'k': 1j}, x={'k': 1j}, …builds_bases=(make_config('a', b=1), …": {WORKS},
            "@hydrated_dataclass(app.mixed, populate_full_signature=True) ; …": {WORKS},
            "@hydrated_dataclass(app.area, populate_full_signature=True) ; …": {WORKS},
        },
    ),
    _row(
        "Meta fields of a base are passed to the target once the child has some of its own, or refused.",
        "Inherited meta fields stay meta fields.",
        {
            'builds(dict, zen_meta={"n": 1}, builds_bases=(builds(dict, zen_meta={"m": 1}),))': {RESULT},
            'builds(app.area, w=1, builds_bases=(builds(app.area, zen_meta={"m": 1}),))': {WORKS},
            'builds(app.area, w=1, zen_meta={"n": 2}, builds_bases=(builds(app.area, zen_meta={"m": 1}),))': {WORKS},
        },
    ),
    _row(
        "Inherited wrappers cannot be removed.",
        "`zen_wrappers=None` removes them. (`zen_wrappers=[]` leaves them, as before.)",
        {
            "builds(app.area, w=1, zen_wrappers=None, builds_bases=(builds(app.area, zen_wrappers=app.double),))": {
                RESULT
            }
        },
    ),
    _row(
        "Values inherited from a dataclass are not converted: some are refused, others fail when they are used.",
        "They are converted as any other value.",
        {
            'builds(app.anything, builds_bases=(make_dataclass("D", [("a", Any, 1j)]),))': {WORKS},
            'builds(app.anything, builds_bases=(make_dataclass("D", [("a", Any, len)]),))': {WORKS},
            'builds(app.anything, builds_bases=(make_dataclass("D", [("a", Any, field(…': {WORKS},
            'make_config(bases=(make_dataclass("D", [("a", Any, 1j)]),))': {WORKS},
            'make_config(bases=(make_dataclass("D", [("a", Any, field(…': {WORKS},
            'builds(app.anything, builds_bases=(targets.Frozen,), zen_dataclass={"frozen": True})': {WORKS},
        },
    ),
)

VALUES = _rows(
    "Values",
    _row(
        "`SimpleNamespace`, `OrderedDict`, `ChainMap`, named tuples, `datetime`, `date`, `time`, `Decimal`, `Fraction`, `UUID`, `re.Pattern`, `slice` and `PurePath` are refused.",
        "They are values, and come back from YAML equal and of the same type.",
        _everywhere(
            {WORKS},
            "SimpleNamespace(a=1",
            "OrderedDict(a=1, b=2j)",
            "ChainMap({'a': 1})",
            "targets.Point(1",
            "datetime(2020",
            "date(2020",
            "time(3, 4)",
            "Decimal('1.10')",
            "Fraction(1, 3)",
            "UUID(int=5)",
            "re.compile('a+', re.I)",
            "slice(",
            "PurePath('p')",
        ),
    ),
    _row(
        "Numpy scalars, arrays and dtypes are refused.",
        "They are values; large arrays are not.",
        {"import numpy as np ; just(np.…(…": {WORKS}},
    ),
    _row(
        "Instances of subclasses of `int`, `list`, `dict`... are refused.",
        "They come back as instances of the subclass.",
        _everywhere({WORKS}, "targets.Whole(", "targets.Items(", "targets.Table(", "targets.Real("),
    ),
    _row(
        "`deque.maxlen` gets lost.",
        "It is kept.",
        {"…deque([1], maxlen=3)…": {RESULT}},
    ),
    _row(
        "Tuples in a set come back as lists, or fail as unhashable.",
        "They come back as tuples.",
        {"…{(1, 2)}…": {RESULT, WORKS}},
    ),
    _row(
        "`zen_convert={'dataclass': False}` means nothing inside deques, `Counter`s and the like; dataclasses in a set come back as OmegaConf containers.",
        "It holds everywhere but in sets, which could hold no plain node; there dataclasses come back as themselves.",
        {
            "builds(dict, x={targets.Frozen()}, zen_convert=…": {RESULT},
            "builds(dict, x=deque([targets.Derived(1)]), zen_convert=…": {RESULT},
        },
    ),
    _row(
        "A value that contains itself: a bare `RecursionError`.",
        "An error, also a `RecursionError`, names the two places.",
        elsewhere=("tests/values/test_unsupported_values.py", "tests/compose/test_overrides.py"),
    ),
    _row(
        "Enum members are no keys of dicts.",
        "They are.",
        {"…{app.Mode.fast: 1}…": {WORKS}},
    ),
    _row(
        "`None`, tuples and paths as keys of dicts fail only when the config is written or instantiated.",
        "They are refused when the config is made.",
        _everywhere({REFUSED, ERROR}, "{None: 2}", "{(1, 2): 3}", "{Path('p'): 1}"),
    ),
    _row(
        "Configs made by `make_config` are refused as values, unless `zen_convert` is switched off.",
        "They are what they are: configs.",
        {
            "builds(dict, x=make_config(a=1))": {WORKS},
            "builds(dict, x=make_config(a=1)())": {WORKS},
            "just(make_config(a=1))": {WORKS},
            "just(make_config(a=1)())": {WORKS},
            "builds(dict, v=…make_config(a=1)…": {WORKS},
            "builds(targets.takes_args, make_config(a=1), hydra_convert='all')": {WORKS},
        },
    ),
    _row(
        "`type(None)` is written as `builtins.NoneType`, which does not exist. `NewType`s and `DictConfig(None)` are refused.",
        "They come back.",
        {"…type(None)…": {RESULT, WORKS}, "…targets.Meters…": {WORKS}, "…DictConfig(None)…": {WORKS}},
    ),
    _row(
        "`just(zen(f))` writes a private path, `hydra_zen.wrapper._implementations.Zen`, to YAML.",
        "It writes `hydra_zen.wrapper.Zen`. The old path is still understood.",
        {
            **_in_every_place({RESULT}, "zen(app.area)", "zen(app.area, exclude='h', pre_call=len)"),
            "just(zen(app.area, pre_call=…": {RESULT},
        },
    ),
)

INSTANTIATING = _rows(
    "Instantiating",
    _row(
        "A partial config instantiates to Hydra's subclass of `functools.partial`, which checks Hydra's whole policy at each call.",
        "To a subclass of that one, where the policy judges the target by its name alone; a call takes microseconds. Copies and pickles are Hydra's.",
        elsewhere=("tests/instantiate/test_policy.py",),
    ),
    _row(
        "A config with `hydra_defaults` that is instantiated without being composed passes `defaults` to its target.",
        "The defaults list is no argument.",
        {
            "builds(dict, hydra_defaults=[])": {RESULT},
            'builds(dict, hydra_defaults=["a"])': {RESULT},
            'builds(dict, hydra_defaults=["_self_"])': {RESULT},
            'builds(dict, hydra_defaults=["_self_", {"a": "b"}, …': {WORKS},
            'builds(dict, hydra_defaults=[DictConfig({"a": "b"}), "_self_"])': {RESULT},
            'builds(dict, hydra_defaults=ListConfig(["_self_"]))': {RESULT},
            'builds(app.area, 3, h=4, …hydra_defaults=["_self_"])': {RESULT},
            'builds(app.anything, builds_bases=(builds(dict, hydra_defaults=["_self_"]),))': {RESULT},
            'instantiate(builds(dict, hydra_defaults=["_self_"], a=1))': {RESULT},
            'instantiate(builds(app.area, 3, hydra_defaults=["_self_"]))': {WORKS},
        },
    ),
    _row(
        "`_target_wrapper_` also wraps hydra-zen's own functions and the configs of wrappers, which breaks where it changes results.",
        "It wraps the targets that the user configured.",
        {
            "log = []; instantiate(builds(dict, a=just(app.area)), _target_wrapper_=…": {RESULT},
            "log = []; instantiate(builds(app.area, 3, zen_wrappers=partial(…": {RESULT},
            "instantiate(builds(app.area, 3, zen_wrappers=partial(app.times, n=3)), _target_wrapper_=app.plus_one)": {
                WORKS
            },
        },
    ),
    _row(
        "`_target_wrapper_` swaps a function of Hydra while it is at work: other threads see it.",
        "It is seen by its own call only.",
        elsewhere=("tests/instantiate/test_target_wrapper.py",),
    ),
    _row(
        "`get_target`, `is_partial_builds` and `uses_zen_processing` do not know configs that are plain dicts.",
        "They do.",
        {
            'get_target({"_target_": "app.area"})': {WORKS},
            'is_partial_builds({"_target_": "app.area", "_partial_": True})': {RESULT},
            'uses_zen_processing({"_target_": …': {RESULT},
        },
    ),
)

YAML = _rows(
    "YAML",
    _row(
        "`to_yaml` and `save_as_yaml` refuse scalars, strings, paths, enum members, `None` and tuples.",
        "They write them.",
        {
            **{
                f"to_yaml({value})": {WORKS}
                for value in (
                    "1",
                    "10**30",
                    "1.5",
                    "float('inf')",
                    "True",
                    "None",
                    "''",
                    "'s'",
                    "'${a}'",
                    "'???'",
                    "b'b'",
                    "Path('p')",
                    "Path('a') / 'b'",
                    "app.Mode.slow",
                    "targets.Color.red",
                    "targets.Level.high",
                    "targets.Bits.a",
                    "()",
                    "(1, 2j)",
                    "((1,), (2,))",
                    "(1, 2)",
                    '"a"',
                    '"a: 1"',
                    'Path("p")',
                    "app.Mode.fast",
                    "type('S', (str,), {})('s')",
                )
            },
            'save_as_yaml(1, "c.yaml")': {WORKS},
        },
    ),
)

TASKS = _rows(
    "Functions that take configs: zen",
    _row(
        "Parameters called `keys`, `items`, `values`, `get`, `pop`... receive methods of the config; `validate` does not notice.",
        "They receive the fields of that name, and are reported where there is none.",
        {
            "zen(lambda keys: keys)(dict(keys=1))": {RESULT},
            "zen(lambda items, get=3: (items, get))(dict(items=1))": {RESULT},
            "zen(targets.named_like_methods)(dict(keys=0…": {RESULT},
            "zen(lambda keys: keys).validate({})": {REFUSED},
        },
    ),
    _row(
        "The interpolations of the caller's `DictConfig` are resolved in place, pre-calls change it, and a read-only one is refused.",
        "The caller's config is never changed.",
        {'C = OmegaConf.create({"w": 1, "h": "${w}"}); …zen(…)(C)…': {RESULT, WORKS}},
    ),
    _row(
        "One broken interpolation fails the call, even where nobody uses it.",
        "Only what is used has to be right.",
        {'zen(app.area)(dict(w=1, other="${nope}"))': {WORKS}},
    ),
    _row(
        "A field left at `???` is an error, even for a parameter with a default.",
        "The parameter's default is used.",
        {"zen(app.area)(dict(w=1, h=MISSING))": {WORKS}},
    ),
    _row(
        "`_args_` serve positional-only parameters only, and must be exactly as many.",
        "They serve any parameter that takes a position, and may leave defaults alone.",
        {
            "zen(app.area)(builds(app.area, 3))": {WORKS},
            "zen(app.area).validate(builds(app.area, 3))": {WORKS},
            "zen(app.pos_only).validate(dict(_args_=[1]))": {WORKS},
        },
    ),
    _row(
        "`unpack_kwargs` passes `_target_`, `_args_` and a field called `zen_cfg` as arguments. A positional-only `zen_cfg` fails.",
        "Special keys are no arguments, and `zen_cfg` is the config wherever it stands.",
        {
            "zen(lambda **k: k, unpack_kwargs=True)(builds(dict, a=1))": {RESULT},
            "zen(lambda zen_cfg, **k: sorted(k), unpack_kwargs=True)(dict(a=1, zen_cfg=2))": {WORKS},
            "zen(lambda zen_cfg, /: zen_cfg)(dict(a=1))": {WORKS},
        },
    ),
    _row(
        "Pre-calls from a generator never run, `None` among them fails, `lambda *a` is refused, and async ones are not awaited.",
        "All of them work.",
        {
            'log = []; zen(lambda x: log.append(x), pre_call=(f for f in [lambda c: log.append("p")]))(dict(x=1)); log': {
                RESULT
            },
            'log = []; zen(lambda x: log.append(x), pre_call=[None, lambda c: log.append("p")])(dict(x=1)); log': {
                WORKS
            },
            "log = []; zen(lambda x: log.append(x), pre_call=lambda *a, **k: log.append(len(a)))(dict(x=1)); log": {
                WORKS
            },
            "log = [] ; async def pre(cfg)…": {RESULT},
        },
    ),
    _row(
        "YAML text that is a scalar: an `AssertionError`.",
        "A `HydraZenValidationError`, as for a list.",
        {'zen(app.area)("1")': {ERROR}},
    ),
    _row(
        "Results of `zen` have no `__name__` and no `__wrapped__`.",
        "They have, and a docstring.",
        {'(zen(app.area).__doc__ is not None, hasattr(zen(app.area), "__wrapped__"))': {RESULT}},
    ),
    _row(
        "`run_in_context` does not cover the targets that are instantiated.",
        "It does.",
        elsewhere=("tests/zen/test_pre_calls.py",),
    ),
    _row(
        "Defaults of the signature are passed explicitly, so a validating function refuses its own `y: int = None`.",
        "They are left to the function.",
        {"from …pydantic import pydantic_parser ; def f(x: int, y: int = None): return x, y ; zen(…": {WORKS}},
    ),
    _row(
        "Missing fields are reported by OmegaConf, one at a time.",
        "A `HydraZenValidationError` names them all; what caught OmegaConf's errors catches it too.",
        elsewhere=("tests/zen/test_errors.py",),
    ),
)

LAUNCHING = _rows(
    "Launching",
    _row(
        "Overrides given as values: lists, tuples, paths and enum members are refused, dicts and many strings do not parse.",
        "Values arrive equal to what was given; text that 0.17 understands means what it meant.",
        {
            **{
                f'launch(make_config(a=1), lambda c: dict(c), {{"a": {value}}}, version_base="1.3").return_value': {
                    WORKS
                }
                for value in ('"k=v"', '"1,2"', '"it\'s"', "[1, 2]", '{"b": 1}', 'Path("p")', "app.Mode.fast")
            },
            **{
                f"launch(make_config(a=1), lambda c: c.a, version_base='1.3', a={value}).return_value": {WORKS}
                for value in ("'(x)'", "(1, 2)", "[]", "{'k': None}", "'é'")
            },
            'launch(make_config(a=1), lambda c: dict(c), ("a=3",), version_base="1.3").return_value': {WORKS},
            'launch(make_config(a=1), lambda c: dict(c), {1: 2}, version_base="1.3")': {ERROR},
        },
    ),
    _row(
        "In `multirun`, strings with commas fall apart, `None` becomes the text `None`, dicts do not parse.",
        "Every item is one value of the sweep, as it was given. `multirun([])` is an error.",
        {
            '[j.return_value for j in launch(…multirun(["a,b", "c"]))[0]]': {RESULT},
            "[j.return_value for j in launch(…multirun([None, 1.5, True]))[0]]": {RESULT},
            '[j.return_value for j in launch(…multirun([{"k": 1}]))[0]]': {WORKS},
            "[j.return_value for j in launch(…multirun([]))[0]]": {REFUSED},
        },
    ),
    _row(
        "A config that is no config at all: an error of OmegaConf.",
        "A `TypeError` that says what a config is.",
        {'launch(3, lambda c: 1, version_base="1.3")': {ERROR}},
    ),
    _row(
        "The caller's list of overrides is extended.",
        "It is left alone.",
        {'O = ["a=3"]; launch(…': {RESULT}},
    ),
    _row(
        '`launch` inside a job or inside `hydra.initialize`: "GlobalHydra is already initialized".',
        "It works, and leaves things as they were.",
        {
            "launch(make_config(a=1), lambda c: launch(…": {WORKS},
            'with initialize(version_base="1.3", config_path=None): ; X = launch(…': {WORKS},
        },
    ),
    _row(
        "The launched config stays in Hydra's store, and Hydra's handlers on the root logger.",
        "Both are as they were before.",
        {"ConfigStore.instance().repo.keys() - …": {RESULT}},
    ),
    _row(
        "Two threads that launch at once fail or get each other's config.",
        "They wait for each other.",
        elsewhere=("tests/launch/test_isolation.py",),
    ),
    _row(
        "Every job of a sweep reads the configs anew, twice: one that is edited meanwhile changes the jobs to come.",
        "A launch reads each config once, so that all jobs of a sweep have the same.",
        elsewhere=("tests/launch/test_compositions.py",),
    ),
    _row(
        "The first job that fails takes the results of all others with it.",
        'The error holds the jobs that finished; `on_error="collect"` returns all of them, each with its status.',
        elsewhere=("tests/launch/test_launch.py",),
    ),
    _row(
        "Config classes with required fields, lists or dicts break in a second launch on joblib, submitit or ray.",
        "They do not.",
        elsewhere=("tests/launch/test_launchers.py",),
    ),
    _row(
        "A broken plugin of Hydra that happens to be installed breaks every launch.",
        "It is reported, once, and left alone.",
        elsewhere=("tests/launch/test_plugins.py",),
    ),
    _row(
        "`hydra_zen.experimental` is gone.",
        "`hydra_run` and `hydra_multirun` are there, without a warning.",
        {"from hydra_zen.experimental import hydra_run; hydra_run.__name__": {WORKS}},
    ),
)

STORES = _rows(
    "Stores",
    _row(
        "Keywords for a dict, a list or an OmegaConf container are ignored.",
        "They are entries of the dict; for a list, and for options that mean nothing for a container, an error. (Defaults of a mirror still pass containers by.)",
        {
            's = ZenStore(); s({"a": 1}, name="n", b=2); s[None, "n"]': {RESULT},
            's = ZenStore(); s({"a": 1}, name="n", zen_partial=True); s[None, "n"]': {REFUSED},
            's = ZenStore(); s([1], name="n", b=2); s[None, "n"]': {REFUSED},
            's = ZenStore(); s(OmegaConf.create({"a": 1}), name="n", b=2); s[None, "n"]': {RESULT},
            's = ZenStore(); s(OmegaConf.create([1]), name="n", b=2); s[None, "n"]': {REFUSED},
            's = ZenStore(); s(HydraConf, run=RunDir("x")); …': {RESULT},
        },
    ),
    _row(
        "A `make_config` type stored with keywords gets the target `types.Config`, which cannot be instantiated.",
        "It stays a config without a target, with other values. Options that need a target are an error.",
        {
            's = ZenStore(); s(make_config(a=1), name="n", a=2); s[None, "n"]': {RESULT, WORKS},
            's = ZenStore(); s(make_config(a=1), name="n", hydra_defaults=["_self_"]); s[None, "n"]': {RESULT, WORKS},
            's = ZenStore(); s(make_config(a=1), name="n", zen_partial=True); s[None, "n"]': {REFUSED},
            's = ZenStore()(zen_partial=True); s(make_config(a=1), name="n"); s[None, "n"]': {RESULT, WORKS},
            's = ZenStore(); s(make_config("a", "b"), name="n", a=1); s[None, "n"]': {WORKS},
        },
    ),
    _row(
        "Parameters called `name`, `group`, `package`, `provider`, `to_config` or `target` cannot be configured.",
        "`store(f, zen_kwargs={'name': ...})` configures parameters of any name; `target=` needs nothing special.",
        {'s = ZenStore(); s(app.anything, target=1); s[None, "anything"]': {WORKS}},
        elsewhere=("tests/store/test_call.py",),
    ),
    _row(
        "A push works through an unordered set; where it fails, some entries have been pushed.",
        "A push is in order, and all or nothing.",
        {"s = ZenStore() ; for i in range(8): ; …": {RESULT}},
    ),
    _row(
        "A store with `deferred_hydra_store=False` keeps an entry that Hydra refused.",
        "It keeps nothing of it, nor does `update`.",
        {
            "s = ZenStore(deferred_hydra_store=False); s(app.area); s2 = …": {RESULT},
            's = ZenStore(deferred_hydra_store=False) ; s({"i": 1}, name="a") ; …': {RESULT},
        },
    ),
    _row(
        "The names `a` and `a.yaml` may replace each other in Hydra's store without a word; a group called like a config is a raw error.",
        "Both are errors that say so.",
        {
            's = ZenStore(); s({"x": 1}, name="m.yaml"); …': {ERROR},
        },
        elsewhere=("tests/store/test_pushing.py",),
    ),
    _row(
        "A `HydraConf` goes to `hydra/config` even where a mirror has another name or group for its entries.",
        "Name and group of a mirror count.",
        {
            's = ZenStore()(name="n", group="g"); s(HydraConf()); s': {RESULT},
            's = ZenStore()(group="g"); s(HydraConf); s': {RESULT},
        },
    ),
    _row(
        "`update` and `merge` replace entries of the same name, whatever `overwrite_ok` says.",
        "So they do by default; `update(other, overwrite_ok=False)` refuses to.",
        elsewhere=("tests/store/test_combining.py",),
    ),
    _row(
        "`update` and `merge` with anything but a store: an `AttributeError`.",
        "A `TypeError`.",
        {
            "s = ZenStore(); s.update(3)": {ERROR},
            "s = ZenStore(); s.merge({})": {ERROR},
            "s = ZenStore(); s | 3": {ERROR},
        },
    ),
    _row(
        "`copy_with_mapped_groups` cannot swap two groups, and takes anything for the name of one.",
        "It can, and a group that is no str is a `TypeError`.",
        {
            's = ZenStore(); …s.copy_with_mapped_groups({"a": "b", "b": "a"})…': {WORKS},
            's = ZenStore(); …s.copy_with_mapped_groups({"a": 3}).groups': {REFUSED},
        },
    ),
    _row(
        "Each copy of a store makes config classes of its own.",
        "Copies share config classes, so a config is made once.",
        {"s = ZenStore() ; class f: ; …": {RESULT}},
    ),
    _row(
        "`warn_node_kwarg` takes anything. A `to_config` that is not callable fails when the config is read.",
        "A `TypeError`, at once.",
        {"ZenStore(warn_node_kwarg=1)": {REFUSED}},
    ),
)

OTHERS = _rows(
    "Third parties",
    _row(
        "`validates_with_beartype` makes a function of a class whose `__init__` has sequence annotations, and changes other classes in place. It does not know `tuple[int, int] | None`.",
        "A class stays a class and is not changed; such unions are known.",
        {
            "from …beartype import validates_with_beartype ; def f(x: tuple[int, int] | None): return x ; …": {WORKS},
            "from …beartype import validates_with_beartype ; class A: ; def __init__(self, x: Tuple…": {RESULT},
            "from …beartype import validates_with_beartype ; B = validates_with_beartype(targets.Checked) ; …": {
                RESULT
            },
        },
    ),
    _row(
        "`pydantic_parser` writes annotations into the class that it is given, and cannot be applied twice to a function with an invalid default.",
        "The class stays as it is; once more does no harm.",
        {
            "from …pydantic import pydantic_parser ; B = pydantic_parser(targets.Parsed) ; …": {RESULT},
            "from …pydantic import pydantic_parser ; def f(x: int, y: int = None): return x, y ; pydantic_parser(pydantic_parser(f))…": {
                WORKS
            },
        },
    ),
    _row(
        "`just(pydantic.Field())` is refused with pydantic 2.",
        "It is a required field, as with pydantic 1.",
        {"import pydantic ; just(pydantic.Field())": {WORKS}},
    ),
)

DIFFERENCES = [
    *MAKING, *SIGNATURES, *INHERITING, *VALUES, *INSTANTIATING, *YAML, *TASKS, *LAUNCHING, *STORES, *OTHERS,
]  # fmt: skip


@dataclass(frozen=True)
class Kept:
    """Something odd that programs may rely on, so it stays; and what to write to get something better."""

    what: str
    instead: str
    programs: tuple[str, ...]


KEPT = [
    Kept(
        "`builds(builds(f, 1, zen_partial=True, zen_meta=...))` takes over the target only.",
        "`builds(f, builds_bases=(Inner,))` takes over everything.",
        ("builds(builds(app.area, 3))", "builds(builds(app.area, 3, zen_partial=True))"),
    ),
    Kept(
        "In `zen_exclude`, a name also drops the value that is given for it; a position does not.",
        "Leave the value out. (A warning says that it is dropped.)",
        ('builds(app.area, w=1, h=2, zen_exclude=["h"])', "builds(app.area, w=1, h=2, zen_exclude=[1])"),
    ),
    Kept(
        "`make_config` takes reserved names by position.",
        "`builds`, if the config is to have a target.",
        ('make_config("hydra_x")', 'make_config(ZenField(str, "builtins.dict", "_target_"), a=1)'),
    ),
    Kept(
        "A dataclass instance is converted in a `ZenField`, and kept by plain `make_config`.",
        "`zen_convert={'dataclass': ...}` says which.",
        ("make_config(a=targets.Data(2))", "make_config(a=ZenField(default=targets.Data(2)))"),
    ),
    Kept(
        "`just` gives a class for a dataclass instance, and an instance for everything else.",
        "",
        ("is_dataclass(just(targets.Data(1))) and isinstance(just(targets.Data(1)), type)",),
    ),
    Kept(
        "Enum members come back from YAML as names, and tuples as lists.",
        "An annotation with the enum; `hydra_convert` does not help with tuples.",
        ("builds(dict, v=app.Mode.slow, hydra_convert='all')", "builds(dict, v=((1,), (2,)), hydra_convert='all')"),
    ),
    Kept(
        "Unions of several types, `Literal`, `Sequence[int]`... are `Any` in the config.",
        "`zen_validate=True` checks them.",
        ("annotations(builds(targets.typed, populate_full_signature=True))",),
    ),
    Kept(
        "Fields of pydantic models are `Any` in the config: a validator may accept more than the annotation says.",
        "Pydantic checks them when the model is made.",
        ('import pydantic ; class M(pydantic.BaseModel): ; x: int ; y: str = "y" ; z: list = …',),
    ),
    Kept(
        "`isinstance(conf, HydraPartialBuilds)` looks for the flag and not at its value.",
        "`is_partial_builds(conf)`.",
        ("isinstance(builds(int, zen_partial=False), hydra_zen.typing.HydraPartialBuilds)",),
    ),
    Kept(
        "In `zen`, two parameters that refer to one node get two objects.",
        "A parameter for both.",
        ('zen(lambda x, y: x is y)(make_config(x=builds(targets.Thing), y="${x}"))',),
    ),
    Kept(
        'A bare string given for a key of `launch` is override text: `a="1,2"` sweeps.',
        '`a=multirun(["1,2"])` gives the string.',
        (
            '[j.return_value for j in launch(make_config(a=0), lambda c: c.a, multirun=True, version_base="1.3", a="1,2,3")[0]]',
        ),
    ),
    Kept(
        "`update` and `|` let entries of the other store win, whatever `overwrite_ok` says.",
        "`update(other, overwrite_ok=False)`.",
        ('s = ZenStore(); s(app.area); t = ZenStore("t"); t(app.area, w=3); t(app.Box); s.update(t); …',),
    ),
]
