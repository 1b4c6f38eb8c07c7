"""Launches one job, or a sweep, with each override value; prints what arrives, as one line of JSON.

It runs with this package and with hydra-zen 0.17, and uses nothing that the latter lacks.
"""

import enum
import json
import math
from pathlib import Path

from omegaconf import OmegaConf

from hydra_zen import hydra_list, launch, make_config, multirun


class Colour(enum.Enum):
    red = 1


VALUES = {
    "None": None,
    "bool": True,
    "int": 3,
    "float": 1e-07,
    "inf": math.inf,
    "nan": math.nan,
    "word": "adam",
    "empty": "",
    "space": " ",
    "spaces": "x y",
    "spaces around": " x ",
    "text of an int": "1",
    "text of a bool": "true",
    "text of null": "null",
    "text of a list": "[1, a]",
    "text of a dict": "{x: 1}",
    "quotes": "'1'",
    "interpolation": "${b}",
    "cast": "int(1.5)",
    "path": "/a/b.c",
    "url": "http://a:80/b?c",
    "comma": "1,2",
    "choice": "choice(1,2)",
    "range": "range(0,2)",
    "interval": "interval(0,1)",
    "equals": "a=b",
    "brace": "{",
    "json": '{"x": 1}',
    "unicode": "é",
    "newline": "a\nb",
    "quote": "it's",
    "hash": "a#b",
    "sentence": "Hello, world!",
    "backslash": "a\\b",
    "list": [1, "a"],
    "tuple": (1, 2),
    "Path": Path("/a b"),
    "Enum": Colour.red,
    "dict with int keys": {1: 2},
    "dict with str keys": {"x": 1},
    "dict with None": {1: None},
    "hydra_list": hydra_list([1, 2.5, True]),
    "hydra_list of words": hydra_list(["a", "b c"]),
    "hydra_list of None": hydra_list([None]),
    "hydra_list of lists": hydra_list([[1], []]),
    "hydra_list of commas": hydra_list(["a,b", "it's"]),
    "empty hydra_list": hydra_list([]),
    "set": {1},
    "complex": 1j,
    "multirun": multirun([1, 2]),
    "multirun of one": multirun([1]),
    "multirun of words": multirun(["a", "b c", "/x/y"]),
    "multirun of None": multirun([None, 1]),
    "multirun of bools": multirun([True, False]),
    "multirun of floats": multirun([0.5, math.inf, 1e22]),
    "multirun of numbers as text": multirun(["1", "2.5", "true"]),
    "multirun of commas": multirun(["a,b", "c"]),
    "multirun of equals": multirun(["a=b"]),
    "multirun of lists": multirun([[1], [2, 3]]),
    "multirun of hydra_lists": multirun([hydra_list([1]), hydra_list([2])]),
    "multirun of dicts": multirun([{1: 2}, {1: 3}]),
    "multirun of dicts with str keys": multirun([{"x": 2}]),
    "multirun of interpolations": multirun(["${b}", "${n}"]),
    "empty multirun": multirun([]),
}


def shown(value):
    return repr(OmegaConf.to_container(value) if OmegaConf.is_config(value) else value)


def arrived(value, sweeping):
    try:
        result = launch(make_config(a=0, b="B", n=1), lambda cfg: cfg.a, a=value, multirun=sweeping, version_base="1.3")
    except Exception as error:
        return {"error": type(error).__name__}
    jobs = result[0] if sweeping else [result]
    return {"values": [shown(job.return_value) for job in jobs], "lines": [list(job.overrides) for job in jobs]}


if __name__ == "__main__":
    found = {
        f"{row}, sweep" if sweeping else row: arrived(value, sweeping)
        for row, value in VALUES.items()
        for sweeping in (False, True)
    }
    print("\n" + json.dumps(found))
