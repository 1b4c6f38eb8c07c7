"""Programs around values: what is accepted where, and what comes out again."""
# ruff: noqa: E501  (a program stands on one line)

from differential.programs.syntax import Program, one_per_line

VALUES = (
    "1", "10**30", "1.5", "float('inf')", "True", "None", "''", "'s'", "'${a}'", "'???'", "b'b'", "Path('p')", "PurePath('p')",
    "Path('a') / 'b'", "app.Mode.slow", "targets.Color.red", "targets.Level.high", "targets.Bits.a", "1+2j", "complex('nan')",
    "{1, 2}", "set()", "frozenset([1j])", "frozenset()", "{(1, 2)}", "deque([1, 2j])", "deque([1], maxlen=3)",
    "bytearray(b'ab')", "Counter('aab')", "Counter()", "range(3)", "range(1, 9, 3)", "timedelta(days=-1, seconds=5)",
    "timedelta(0)", "defaultdict(list, {'k': [1j]})", "defaultdict(None, {'k': 1})", "defaultdict(lambda: 1)",
    "OrderedDict(a=1, b=2j)", "ChainMap({'a': 1})", "SimpleNamespace(a=1, b=[2j])", "targets.Point(1)", "targets.Point(1, 2j)",
    "datetime(2020, 1, 2, 3, 4, 5, 6)", "datetime(2020, 1, 2, tzinfo=timezone.utc)", "date(2020, 1, 2)", "time(3, 4)",
    "Decimal('1.10')", "Fraction(1, 3)", "UUID(int=5)", "re.compile('a+', re.I)", "slice(1, None, 2)", "slice(3)", "...",
    "NotImplemented", "memoryview(b'a')", "(i for i in [1])", "iter([1])", "object()", "app", "app.area", "app.Box", "sum",
    "len", "print", "app.Box.unit", "app.BigBox.unit", "app.Box.helper", "app.Box.Lid", "targets.Thing.grow",
    "targets.Thing().grow", "targets.cached", "targets.wrapped", "lambda: 1", "str.upper", "dict.fromkeys", "'a'.upper",
    "math.sin", "random.random", "re.compile", "int", "type", "object", "type(None)", "targets.WithCall()",
    "list[int]", "List[int]", "dict[str, int]", "targets.Pair[int]", "Any", "Union[int, str]", "int | str", "Optional[int]",
    "targets.Meters", "targets.T", "app.Mode", "targets.Options", "targets.Point",
    "app.Plan", "app.Plan([1, app.area])", "targets.Data(1, w=2j)", "targets.Frozen()", "targets.Derived(1)",
    "targets.WithInit(1)", "targets.KeywordOnly(b=2)", "targets.Nested()", "targets.HandWritten", "targets.HandWritten(4)",
    "partial(app.area, 3)", "partial(app.area, 3, h=4)", "partial(app.area, w=1j)", "partial(app.area, nope=1)",
    "partial(partial(app.area, 3), h=1)", "partial(dict, a=[1j])", "partial(int)", "partial(lambda x: x, 1)",
    "[]", "()", "{}", "[1, 2j]", "(1, 2j)", "{'a': 1j}", "[1j, {'a': {2j}}]", "[[1], [2, [3]]]", "((1,), (2,))",
    "{'a': {'b': {'c': 1j}}}", "[app.area, {'k': app.Box}]", "[None, True, 'x', 1.5]", "[app.Mode.fast]",
    "{1: 2}", "{1.5: 2}", "{True: 2}", "{b'k': 2}", "{None: 2}", "{(1, 2): 3}", "{Path('p'): 1}", "{app.Mode.fast: 1}",
    "{1j: 1}", "{app.area: 1}", "{app.Plan: 1}", "{object(): 1}", "{frozenset(): 1}",
    "DictConfig({'a': 1})", "ListConfig([1, 2])", "DictConfig({'a': '${b}', 'b': 1})", "DictConfig({})", "DictConfig(None)",
    "builds(app.area, 3)", "builds(app.area, 3)()", "just(app.area)", "builds(app.area, zen_partial=True)",
    "make_config(a=1)", "make_config(a=1)()", "ZenField(int, 1)", "field(default=1)", "dataclasses.MISSING", "inspect.Parameter.empty",
    "type('S', (str,), {})('s')", "targets.Whole(3)", "targets.Items([1, 2j])", "targets.Table(a=1)", "targets.Real(1.5)", "type('P', (partial,), {})(app.area, 3)", "mutable_value([1])", "zen(app.area)", "zen(app.area, exclude='h', pre_call=len)",
    "zen(lambda x: x)", "store", "HydraConf", "RunDir('x')",
)  # fmt: skip

PLACES = ("just({})", "builds(dict, v={}, hydra_convert='all')", "make_config(v={})", "to_yaml({})")

INSIDE = (
    "builds(dict, v=[{}], hydra_convert='all')",
    "builds(dict, v={{'k': {}}}, hydra_convert='all')",
    "builds(targets.takes_args, {}, hydra_convert='all')",
    "builds(dict, v=partial(dict, k={}), hydra_convert='all')",
)
#: Values that go inside others, one or two of a kind.
SAMPLES = (
    "1", "None", "'s'", "Path('p')", "app.Mode.slow", "1+2j", "{1, 2}", "deque([1])", "Counter('aab')", "range(3)",
    "timedelta(1)", "defaultdict(list, {'k': [1]})", "app.area", "app.Plan", "targets.Data(1)", "partial(app.area, 3)",
    "[1j]", "(1, 2)", "{'a': 1j}", "builds(app.area, 3)", "object()", "Decimal('1.10')", "datetime(2020, 1, 2)",
    "SimpleNamespace(a=1)", "targets.Point(1)", "make_config(a=1)",
)  # fmt: skip

MORE = """
just(just(app.area)) == just(app.area)
just(just(app.area))
just(list[int]).path
repr(just(app.area))
repr(just(1j))
repr(just({1}))
repr(just(range(3)))
just(app.area).__dataclass_params__.frozen
hash(just(app.area)) == hash(just(app.area))
pickle.loads(pickle.dumps(just(app.area))) == just(app.area)
pickle.loads(pickle.dumps(just(1j))) == just(1j)
outcome(lambda: instantiate(pickle.loads(pickle.dumps(just(partial(app.area, 3))))).args)
C = just(app.area); C.path = "app.Box"; instantiate(C)
just(targets.Data(1), hydra_convert="all")
just(targets.Data(1), hydra_recursive=False)
just(targets.Data(1), zen_convert={"dataclass": False})
just(targets.Data, zen_convert={"dataclass": False})
just([targets.Data(1)], zen_convert={"dataclass": False})
just([targets.Data(1)], hydra_convert="all")
just({"a": targets.Data(1)}, hydra_convert="all")["a"]
just(targets.Data(1), zen_dataclass={"cls_name": "Q", "module": "app"}).__name__
just(targets.Data(1), zen_dataclass={"nope": 1})
just(1, hydra_convert="nope")
just(1, hydra_recursive=1)
just(1, zen_convert={"nope": True})
just(1, zen_dataclass={"nope": True})
just()
just(1, 2)
just(make_config(a=1), zen_convert={"dataclass": False})
just(make_config(a=1)(), zen_convert={"dataclass": False})
just(targets.Data(1)).__name__
is_dataclass(just(targets.Data(1))) and isinstance(just(targets.Data(1)), type)
just(targets.Data(1))() == just(targets.Data(1))()
get_target(just(targets.Data(1)))
just({targets.Data(1).x: targets.Data(1)}, zen_convert={"dataclass": False})
type(just([1])), just([1])
X = [1]; just(X) is X
X = {"a": [1]}; just(X)["a"] is X["a"]
X = DictConfig({"a": 1}); just(X) is X
X = builds(app.area); just(X) is X
mutable_value([1, 2]).default_factory()
mutable_value({"a": 1j}).default_factory()
mutable_value((1, 2)).default_factory()
M = mutable_value([1]).default_factory; M() is M()
M = mutable_value([[1]]).default_factory; M()[0] is M()[0]
M = mutable_value({1}).default_factory; M() is M()
mutable_value([targets.Data(1)], zen_convert={"dataclass": False}).default_factory()
mutable_value([object()])
make_dataclass("D", [("xs", list, mutable_value([1, 2j]))])().xs
instantiate(builds(dict, v=float("nan")))["v"] != instantiate(builds(dict, v=float("nan")))["v"]
OmegaConf.to_container(OmegaConf.structured(builds(dict, v=(1, 2))))
instantiate(builds(dict, v=[1, 2], w={"a": 1}))
instantiate(builds(dict, v=[1, 2], w={"a": 1}, hydra_convert="partial"))
instantiate(builds(dict, v=targets.Data(1), zen_convert={"dataclass": False}, hydra_convert="partial"))
"""

PROGRAMS = [
    *(
        Program("values", place.format(value))
        for value in dict.fromkeys(VALUES)
        for place in PLACES
        if (value, place) != ("ZenField(int, 1)", "to_yaml({})")
    ),
    *(Program("values: inside others", place.format(value)) for value in SAMPLES for place in INSIDE),
    *one_per_line("just, mutable_value", MORE),
]
