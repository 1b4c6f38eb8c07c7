"""The names that every program starts with, apart from those of the library."""
# ruff: noqa: F401

import collections
import copy
import dataclasses
import enum
import functools
import inspect
import math
import pickle
import random
import re
import typing
import warnings
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field, fields, is_dataclass, make_dataclass
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import partial
from pathlib import Path, PurePath, PurePosixPath
from types import SimpleNamespace
from typing import Annotated, Any, Dict, List, Literal, NewType, Optional, Tuple, Union
from uuid import UUID

import app
import targets
from hydra import compose, initialize
from hydra.conf import HydraConf, RunDir
from hydra.core.config_store import ConfigStore
from hydra.errors import InstantiationException
from omegaconf import DictConfig, ListConfig, OmegaConf


def outcome(call):
    """Return the result of `call`, or the builtin class of its error."""
    try:
        return call()
    except Exception as error:
        return next(cls.__name__ for cls in type(error).__mro__ if cls.__module__ == "builtins")


def warned(call):
    """Return the classes of the warnings that `call` gives."""
    with warnings.catch_warnings(record=True) as record:
        warnings.simplefilter("always")
        call()
    return sorted({warning.category.__name__ for warning in record})


def annotations(config):
    """Return the annotations of a config class."""
    return {f.name: str(f.type).replace("typing.", "") for f in fields(config)}


def in_hydra(path):
    """Return the node at `path` in Hydra's config store."""
    return ConfigStore.instance().load(path).node


def pushed():
    """Return the paths of the programs' own configs in Hydra's config store."""

    def walk(repo, prefix):
        for name, value in repo.items():
            if isinstance(value, dict):
                yield from walk(value, f"{prefix}{name}/")
            elif value.provider != "hydra":
                yield prefix + name

    return sorted(path for path in walk(ConfigStore.instance().repo, "") if not path.startswith(("hydra/", "_")))
