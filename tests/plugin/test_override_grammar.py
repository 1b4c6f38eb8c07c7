"""The plugin's parser of overrides beside Hydra's own."""

import pytest
from hydra.core.override_parser import types as hydra
from hydra.core.override_parser.overrides_parser import OverridesParser
from hydra.errors import HydraException
from hydra_zen_mypy.grammar.overrides import parse_override
from hydra_zen_mypy.grammar.values import GrammarError, Quoted, Sweep, Unknown
from hypothesis import given
from hypothesis import strategies as st

PARSER = OverridesParser.create()
PREFIXES = {
    "": hydra.OverrideType.CHANGE,
    "+": hydra.OverrideType.ADD,
    "++": hydra.OverrideType.FORCE_ADD,
    "~": hydra.OverrideType.DEL,
}


def same(ours, theirs):
    """Whether our parser and Hydra's have read the same."""
    if isinstance(ours, Unknown) or isinstance(theirs, hydra.Glob):
        return isinstance(ours, Unknown) or (isinstance(ours, Sweep) and ours.written == "glob")
    if isinstance(theirs, hydra.RangeSweep):
        values = (
            list(theirs.range()) if theirs.step and abs(theirs.stop - theirs.start) < 1000 * abs(theirs.step) else []
        )
        samples = ours.samples if isinstance(ours, Sweep) else ()
        return isinstance(ours, Sweep) and (
            samples is None or not values or {*map(type, values)} == {*map(type, samples)}
        )
    if isinstance(theirs, hydra.IntervalSweep):
        return isinstance(ours, Sweep) and ours.samples is None
    if isinstance(theirs, hydra.ChoiceSweep):
        return (
            isinstance(ours, Sweep)
            and len(ours.samples) == len(theirs.list)
            and all(map(same_in_any, ours.samples, [theirs.list] * len(theirs.list)))
        )
    if isinstance(theirs, hydra.QuotedString):
        return ours == Quoted(theirs.text)
    if isinstance(theirs, list):
        return isinstance(ours, list) and len(ours) == len(theirs) and all(same_in_any(one, theirs) for one in ours)
    if isinstance(theirs, dict):
        return (
            isinstance(ours, dict)
            and list(map(repr, ours)) == list(map(repr, theirs))
            and all(map(same, ours.values(), theirs.values()))
        )
    return type(ours) is type(theirs) and repr(ours) == repr(theirs)


def same_in_any(one, theirs):
    """Whether one value is among those that Hydra has read, in whatever order: it may have sorted or shuffled them."""
    return any(same(one, other) for other in theirs)


def theirs(line):
    try:
        return PARSER.parse_override(line)
    except HydraException:
        return None


def ours(line):
    try:
        return parse_override(line)
    except GrammarError:
        return None


def compare(line):
    read, expected = ours(line), theirs(line)
    if expected is None:
        # Whether the call of a function is wrong we say only where we are sure.
        assert read is None or "(" in line
        return
    assert read is not None, expected
    assert PREFIXES[read.prefix] is expected.type
    assert (read.key, read.package) == (expected.key_or_group, expected.package)
    assert same(read.value, expected._value), (read.value, expected._value)
    assert isinstance(read.value, (Sweep, Unknown)) or not expected.is_sweep_override()


LINES = """
a=1
a=
a= 1
a.b.0.c=x
+a=1
++a=1
~a
~a=1
~a=
db=mysql
db@pkg.sub=mysql
+db@_global_=mysql
hydra/launcher=joblib
hydra/launcher@x=joblib
$a.b=1
a=null
a=NULL
a=true
a=False
a=1_000
a=01
a=1.
a=.5
a=-1e-3
a=+inf
a=nan
a=nanx
a=1,2,x
a=[1,2,[x,'y']]
a=[ 1 , 2 ]
a=[]
a={}
a={x:1,y:{z:[1]}}
a={x: 1, 2: y, null: z, true: w}
a={x:${b}}
a={${b}:1}
a={'x':1}
a=[1,2],[3]
a='x y'
a='1'
a="it's"
a="a\\"b"
a='a\\\\'
a='a\\\\\\'b'
a='x'y
a=x y z
a= x y{space}
a=x\\,y
a=\\ x\\{space}
a=http://x.org:80/y?z
a=x=y
a=x:y
a=a/b-c*d@e|f$g%h
a=${b}
a=x${b}y${c}
a=${a:${b}}
a=${}
a=choice(a,b,c)
a=choice(a)
a=choice(1, 'x', [1,2], {a:b})
a=choice()
a=choice(null)
a=range(5)
a=range(1,5)
a=range(1,5.5)
a=range(start=1,stop=9,step=2)
a=range(start=1,9)
a=range(x)
a=range(1,2,3,4)
a=interval(0,1)
a=interval(0)
a=interval(a,b)
a=int(interval(0, 1.5))
a=sort(3,2,1)
a=sort([3,2,1])
a=sort(choice(c,b,a),reverse=true)
a=shuffle(1,2)
a=shuffle(range(1,5))
a=shuffle(x)
a=shuffle([1,2])
a=tag(t1,t2,choice(a,b))
a=tag(t, interval(0,1))
a=glob(*)
a=glob([a*,b*],exclude=c)
a=int(3.7)
a=int('3')
a=int(x)
a=float(3)
a=str(1)
a=str([1,true])
a=bool(true)
a=bool(x)
a=bool(1)
a=int(1,2.5)
a=float(range(1,5))
a=str(range(1,5))
a=nothing(1)
a=choice (a, b)
a=[a(b]
a=[1,2
a={a:1
a=é
a=<x>
a=#x
a
=1
+=1
a.=1
.a=1
a b=1
1a=2
a-b=1
-a=1
+++a=1
~~a
a/b.c=1
a@b@c=1
a='x
a=\t1
a=1\n
a="x\ny"
""".strip("\n").split("\n")


@pytest.mark.parametrize(
    "line", [line.replace("{space}", " ").replace("\\t", "\t").replace("\\n", "\n") for line in LINES]
)
def test_lines(line):
    compare(line)


_WORDS = [
    "x",
    "a-b",
    "1",
    "-2",
    "1.5",
    "1e3",
    "inf",
    "true",
    "null",
    "${x.y}",
    "'q, r'",
    '"s"',
    ":",
    "/",
    "\\,",
    "\\(",
    " ",
    "'",
    '"',
    "\\",
    "é",
]
_FUNCTIONS = ["choice", "range", "interval", "sort", "shuffle", "tag", "int", "float", "str", "bool", "glob", "other"]
_atoms = st.sampled_from(_WORDS) | st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map("".join)


def _containers(inner):
    several = st.lists(inner, max_size=3)
    pairs = st.lists(st.tuples(_atoms, inner).map(":".join), max_size=2)
    named = st.tuples(st.sampled_from(["start", "stop", "sweep", "value", "reverse"]), inner).map("=".join)
    arguments = st.lists(inner | named, max_size=3)
    separator = st.sampled_from([",", ", ", " ,"])
    return (
        st.tuples(separator, several).map(lambda s: f"[{s[0].join(s[1])}]")
        | pairs.map(lambda p: f"{{{','.join(p)}}}")
        | st.tuples(st.sampled_from(_FUNCTIONS), separator, arguments).map(lambda f: f"{f[0]}({f[1].join(f[2])})")
    )


_values = st.recursive(_atoms, _containers, max_leaves=6)
_keys = st.sampled_from(["a", "a.b", "a/b", "a@b.c", "$x", "a.0", "", "hydra.x", "a-b.c_d", "1.a", "a b", "/"])
_lines = st.tuples(
    st.sampled_from(["", "", "+", "++", "~"]),
    _keys,
    st.sampled_from(["=", "=", "= ", ""]),
    st.lists(_values, max_size=3).map(",".join),
).map("".join)


@given(_lines)
def test_generated_lines(line):
    compare(line)


@given(st.text("ab01.-+~@/=[]{}(),:'\"\\ $_e", max_size=12).map(lambda text: f"a={text}"))
def test_any_text(line):
    compare(line)
