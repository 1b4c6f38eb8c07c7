"""Arguments that fit a signature, and those that never will."""

import inspect
import itertools

import app
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hydra_zen._signature.bind import check_arguments
from hydra_zen._signature.read import read_signature
from hydra_zen.errors import HydraZenTypeError

NAMES = "abcde"


@st.composite
def functions(draw):
    """Draw a function all of whose parameters have a default, so that no argument is ever missing."""
    names = draw(st.permutations(NAMES))[: draw(st.integers(0, 5))]
    first, second = sorted(draw(st.tuples(st.integers(0, len(names)), st.integers(0, len(names)))))
    only, either, keyword = names[:first], names[first:second], names[second:]
    parts = [f"{name}=0" for name in only]
    parts += ["/"] if only else []
    parts += [f"{name}=0" for name in either]
    variadic = draw(st.booleans())
    parts += ["*args"] if variadic else ["*"] if keyword else []
    parts += [f"{name}=0" for name in keyword]
    parts += ["**kwargs"] if draw(st.booleans()) else []
    made = {}
    exec(f"def f({', '.join(parts)}): pass", made)  # noqa: S102
    return made["f"]


arguments = st.tuples(st.integers(0, 6), st.sets(st.sampled_from([*NAMES, "z", "args", "kwargs"]), max_size=4))


def accepts(call):
    try:
        call()
    except TypeError:
        return False
    return True


def is_accepted_by_us(function, count, names, **kw):
    return accepts(lambda: check_arguments(read_signature(function), n_positional=count, keywords=names, **kw))


@given(functions(), arguments)
def test_exactly_what_a_call_accepts(function, given_arguments):
    count, names = given_arguments
    called = accepts(lambda: function(*range(count), **dict.fromkeys(names)))
    assert is_accepted_by_us(function, count, sorted(names)) == called


@given(functions(), arguments)
def test_exactly_what_bind_partial_accepts(function, given_arguments):
    count, names = given_arguments
    signature = inspect.signature(function)
    by_position = {p.name for p in signature.parameters.values() if p.kind is p.POSITIONAL_ONLY}
    # Up to Python 3.12 `bind_partial` refuses such a name even where ``**kwargs`` takes it.
    assume(not names & by_position)
    bound = accepts(lambda: signature.bind_partial(*range(count), **dict.fromkeys(names)))
    assert is_accepted_by_us(function, count, sorted(names)) == bound


@given(functions(), arguments, st.data())
def test_inherited_fields_count_like_keywords(function, given_arguments, data):
    count, names = given_arguments
    inherited = data.draw(st.sets(st.sampled_from(sorted(names)))) if names else set()
    together = is_accepted_by_us(function, count, sorted(names))
    assert is_accepted_by_us(function, count, sorted(names - inherited), inherited=sorted(inherited)) == together


@given(functions(), arguments)
def test_meta_fields_excuse_inherited_ones(function, given_arguments):
    count, names = given_arguments
    alone = is_accepted_by_us(function, count, ())
    assert is_accepted_by_us(function, count, (), inherited=sorted(names), meta=names) == alone


@given(functions(), arguments)
def test_messages_say_where_and_carry_data(function, given_arguments):
    count, names = given_arguments
    try:
        check_arguments(read_signature(function), n_positional=count, keywords=sorted(names))
    except HydraZenTypeError as error:
        assert str(error).startswith("Building: f .. ")
        assert error.target == "f"
        assert error.parameter is None or error.parameter in names


def one_positional(x):
    return x


def no_parameters():
    pass


def lengths(width, height=1, *, depth=0):
    return width, height, depth


MESSAGES = [
    (
        lengths,
        {"keywords": ["widht"]},
        (
            "Building: lengths .. 'widht' is not a parameter of lengths that can be given by keyword."
            " Did you mean 'width'? It takes: width, height, depth."
        ),
    ),
    (
        app.area,
        {"keywords": ["q", "r"]},
        "Building: area .. 'q', 'r' are not parameters of area that can be given by keyword. It takes: w, h.",
    ),
    (
        no_parameters,
        {"keywords": ["q"]},
        (
            "Building: no_parameters .. 'q' is not a parameter of no_parameters that can be given by keyword."
            " It takes no keyword arguments."
        ),
    ),
    (
        app.pos_only,
        {"keywords": ["a"]},
        (
            "Building: pos_only .. 'a' is not a parameter of pos_only that can be given by keyword."
            " 'a' is positional-only: give it by position. It takes: c."
        ),
    ),
    (
        lambda *xs: xs,
        {"keywords": ["xs"]},
        (
            "Building: lambda .. 'xs' is not a parameter of lambda that can be given by keyword."
            " 'xs' collects arguments by position: give them by position. It takes no keyword arguments."
        ),
    ),
    (
        app.area,
        {"inherited": ["hh"]},
        (
            "Building: area .. inherited from a base of the config, 'hh' is not a parameter of area that can be given by"
            " keyword. Did you mean 'h'? It takes: w, h. To keep an inherited field from the target, list it in `zen_meta`."
        ),
    ),
    (
        lengths,
        {"n_positional": 3},
        "Building: lengths .. lengths takes at most 2 positional arguments, got 3 (it takes by position: width, height)",
    ),
    (
        one_positional,
        {"n_positional": 2},
        (
            "Building: one_positional .. one_positional takes at most 1 positional argument, got 2"
            " (it takes by position: x)"
        ),
    ),
    (
        no_parameters,
        {"n_positional": 1},
        "Building: no_parameters .. no_parameters takes no positional arguments, got 1",
    ),
    (
        lengths,
        {"n_positional": 2, "keywords": ["height"]},
        (
            "Building: lengths .. the parameter 'height' is given twice: as positional argument 1 (of 2) and by name;"
            " drop one of them"
        ),
    ),
    (
        lengths,
        {"n_positional": 1, "inherited": ["width"]},
        (
            "Building: lengths .. the parameter 'width' is given twice: as positional argument 0 (of 1) and by name;"
            " drop one of them"
        ),
    ),
]


@pytest.mark.parametrize(("target", "arguments_", "message"), MESSAGES, ids=itertools.count())
def test_messages(target, arguments_, message):
    with pytest.raises(HydraZenTypeError) as caught:
        check_arguments(read_signature(target), **{"n_positional": 0, "keywords": [], **arguments_})
    assert str(caught.value) == message


def test_the_error_names_the_parameter_and_a_better_one():
    with pytest.raises(HydraZenTypeError) as caught:
        check_arguments(read_signature(lengths), n_positional=0, keywords=["heigth"])
    error = caught.value
    assert (error.target, error.parameter, error.suggestion) == ("lengths", "heigth", "height")
    assert error.expected == "width, height, depth"


@pytest.mark.parametrize("target", [dict, int, ValueError])
def test_nothing_is_refused_where_nothing_is_known(target):
    check_arguments(read_signature(target), n_positional=9, keywords=["anything"], inherited=["at_all"])
