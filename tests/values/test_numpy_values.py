"""Functions, scalars, arrays and dtypes of numpy."""

from __future__ import annotations

import subprocess
import sys

import app
import numpy as np
import pytest
from hydra.utils import instantiate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from labels import label
from omegaconf import OmegaConf

from hydra_zen import builds, just
from hydra_zen._values.integrations.numpy import LARGEST_ARRAY
from hydra_zen.errors import HydraZenUnsupportedPrimitiveError


def rebuilt(value, **options):
    config = builds(dict, x=value, **options)
    yield instantiate(config)["x"]
    structured = OmegaConf.structured(config, flags={"allow_objects": True})
    yield instantiate(OmegaConf.create(OmegaConf.to_yaml(structured)))["x"]


def same(first, second):
    if type(first) is not type(second) or first.dtype != second.dtype or first.shape != second.shape:
        return False
    return np.array_equal(first, second, equal_nan=first.dtype.kind in "fcmM")


FORMS = [
    (np.add, "Just(path='numpy.add')"),
    (np.sum, "Just(path='numpy.sum')"),
    (np.linalg.norm, "Just(path='numpy.linalg.norm')"),
    (np.array, "Just(path='numpy.array')"),
    (np.random.rand, "Just(path='numpy.random.rand')"),
    (np.float64, "Just(path='numpy.float64')"),
    (np.float32(0.5), "ConfigFromTuple(_args_=(0.5,), _target_='numpy.float32')"),
    (np.bool_(True), "ConfigFromTuple(_args_=(True,), _target_='numpy.bool_')"),
    (np.datetime64("2024-01-01"), "ConfigFromTuple(_args_=(19723, '1D'), _target_='numpy.datetime64')"),
    (np.dtype("float32"), "ConfigFromTuple(_args_=('float32',), _target_='numpy.dtype')"),
    (
        np.array([1, 2], dtype="int8"),
        "ConfigFromArgs(_args_=([1, 2], 'int8'), _target_='numpy.array', _convert_='all')",
    ),
    (np.zeros((0, 2)), "ConfigFromArgs(_args_=([0, 2], 'float64'), _target_='numpy.zeros', _convert_='all')"),
]


@pytest.mark.parametrize(("value", "expected"), FORMS, ids=[row[1] for row in FORMS])
def test_repr(value, expected):
    assert repr(just(value)) == expected


def test_yaml_of_an_array():
    config = builds(dict, x=np.array([[1.5, 2.0]]))
    assert OmegaConf.to_yaml(OmegaConf.structured(config)) == (
        "_target_: builtins.dict\nx:\n  _args_:\n  - - - 1.5\n      - 2.0\n  - float64\n  _target_: numpy.array\n"
        "  _convert_: all\n"
    )


SCALARS = [
    *(kind(3) for kind in (np.int8, np.uint8, np.int16, np.uint32, np.int64, np.uint64, np.longlong, np.intp)),
    np.uint64(2**64 - 1), np.float16(0.1), np.float32(0.1), np.float64(0.1), np.float64("nan"), np.float32("-inf"),
    np.longdouble("0.1"), np.complex64(1 + 2j), np.complex128(0.1j), np.bool_(False), np.bytes_(b"ab"),
    np.datetime64("2024-01-01T01:02:03.5"), np.datetime64("2024", "Y"), np.datetime64("NaT", "25s"),
    np.datetime64(7, "3D"), np.timedelta64(3, "D"), np.timedelta64(-3, "10ns"), np.timedelta64("NaT", "s"),
]  # fmt: skip


@pytest.mark.parametrize("value", SCALARS, ids=label)
def test_scalars(value):
    for again in rebuilt(value):
        assert same(again, value)
    for again in rebuilt([(value, {"a": value})], hydra_convert="all"):
        assert same(again[0][0], value) and same(again[0][1]["a"], value)


def test_text_scalars_become_plain_text():
    assert type(just(np.str_("a"))) is str


DTYPES = [
    "float32", "int8", "bool", "complex64", ">f4", "<U3", "S4", "datetime64[ns]", "datetime64[25s]", "O", "V4",
    [("a", "i4"), ("b", "<f8", (2, 3))], np.dtype([("a", "i1"), ("b", "i8")], align=True), np.dtype(("i4", (2,))),
    {"names": ["x", "y"], "formats": ["u1", [("z", ">i2")]], "offsets": [3, 8], "itemsize": 20},
]  # fmt: skip


@pytest.mark.parametrize("dtype", DTYPES, ids=label)
def test_dtypes(dtype):
    value = np.dtype(dtype)
    for again in rebuilt(value):
        assert again == value
        assert again.isalignedstruct == value.isalignedstruct


ARRAYS = [
    np.arange(6).reshape(2, 3), np.array(1.5), np.array([True, False]), np.array([1j, 2]), np.array(["a", "bcd"]),
    np.array([b"a", b"bc"]), np.array(["2024-01-01", "NaT"], dtype="datetime64[D]"), np.array([1, 2], dtype=">i4"),
    np.array([[1, 2]], dtype="timedelta64[s]"), np.zeros((2, 0, 3), dtype="int16"), np.array([], dtype="<U4"),
    np.array(["0.1"], dtype=np.longdouble), np.array(3, dtype="datetime64[s]"), np.asfortranarray([[1, 2], [3, 4]]),
    np.array([np.nan, np.inf]),
]  # fmt: skip


@pytest.mark.parametrize("value", ARRAYS, ids=label)
def test_arrays(value):
    for again in rebuilt(value):
        assert same(again, value)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    value=hnp.arrays(
        dtype=st.one_of(
            hnp.boolean_dtypes(), hnp.integer_dtypes(), hnp.floating_dtypes(), hnp.complex_number_dtypes(),
            hnp.datetime64_dtypes(), hnp.timedelta64_dtypes(),
        ),
        shape=hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3),
    )
)  # fmt: skip
def test_any_array(value):
    for again in rebuilt(value):
        assert same(again, value)


def test_arrays_in_other_values():
    value = {"a": [np.array([1, 2])], "plan": app.Plan(np.float32(1.5))}
    for again in rebuilt(value, hydra_convert="all"):
        assert same(again["a"][0], value["a"][0])
        assert same(again["plan"].steps, np.float32(1.5))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (np.zeros(LARGEST_ARRAY + 1), "configs hold no more than 10000. Save it, and configure its loading"),
        (np.array([object()]), "an array of dtype object, whose elements have no form in a config"),
        (np.zeros(2, dtype=[("a", "i4")]), "whose elements have no form in a config"),
        (np.ma.masked_array([1], [True]), "has no form that a config can store"),
        (np.void(b"ab"), "has no form that a config can store"),
        (np.random.default_rng(1), "has no form that a config can store"),
    ],
    ids=label,
)
def test_refused(value, words):
    with pytest.raises(HydraZenUnsupportedPrimitiveError, match=words) as caught:
        builds(app.anything, x=[value])
    assert caught.value.config_path == "x[0]"


def test_numpy_is_not_imported():
    code = (
        "import sys; import hydra_zen; from hydra_zen import builds, just; just({1: [1j, {2}]}); builds(dict, x=len);"
        " assert not {'numpy', 'torch', 'jax', 'pydantic'} & set(sys.modules), sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
