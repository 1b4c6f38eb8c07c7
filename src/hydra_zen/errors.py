"""The exceptions and warnings of this library.

::

    HydraZenException (Exception)
    |-- HydraZenDeprecationWarning (FutureWarning)
    |-- HydraZenTypeError (TypeError)
    |-- HydraZenValueError (ValueError)
    |-- HydraZenImportError (ModuleNotFoundError)
    |-- HydraZenKeyError (KeyError)
    |-- HydraZenNotImplementedError (NotImplementedError)
    `-- HydraZenValidationError
        |-- HydraZenReportError (ValueError)
        |-- HydraZenTypeValidationError (HydraZenTypeError)
        `-- HydraZenUnsupportedPrimitiveError (ValueError)
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "HydraZenDeprecationWarning",
    "HydraZenException",
    "HydraZenImportError",
    "HydraZenKeyError",
    "HydraZenNotImplementedError",
    "HydraZenReportError",
    "HydraZenTypeError",
    "HydraZenTypeValidationError",
    "HydraZenUnsupportedPrimitiveError",
    "HydraZenValidationError",
    "HydraZenValueError",
]


class HydraZenException(Exception):  # noqa: N818  the name is public
    """Root of every exception that this library raises of its own accord.

    Parameters
    ----------
    message : str
        What went wrong, where, and what to do next.
    target : str, optional
        Name or dotted path of the callable being configured.
    parameter : str, optional
        Name of the parameter or option at fault.
    config_path : str, optional
        Where the value stands in the config, such as ``"model.layers[2]"``.
    value : Any, optional
        What was given.
    expected : str, optional
        What was expected instead.
    suggestion : str, optional
        The nearest valid name, if there is one.

    Examples
    --------
    >>> from hydra_zen.errors import HydraZenException
    >>> error = HydraZenException("no such parameter", target="area", parameter="widht", suggestion="width")
    >>> error.suggestion
    'width'
    """

    def __init__(
        self,
        message: str = "",
        *,
        target: str | None = None,
        parameter: str | None = None,
        config_path: str | None = None,
        value: Any = None,
        expected: str | None = None,
        suggestion: str | None = None,
    ) -> None:
        super().__init__(message)
        self.target = target
        self.parameter = parameter
        self.config_path = config_path
        self.value = value
        self.expected = expected
        self.suggestion = suggestion


class HydraZenDeprecationWarning(HydraZenException, FutureWarning):
    """A spelling that still works but has a better successor. Shown by default.

    Examples
    --------
    >>> import warnings
    >>> from hydra_zen import builds
    >>> with warnings.catch_warnings(record=True) as caught:
    ...     warnings.simplefilter("always")
    ...     Conf = builds(dict, frozen=True)
    >>> caught[0].category.__name__
    'HydraZenDeprecationWarning'
    """


class HydraZenTypeError(HydraZenException, TypeError):
    """An argument has the wrong type, or does not fit the signature of the target.

    Examples
    --------
    >>> from hydra_zen import builds
    >>> def area(width: int, height: int = 1) -> int:
    ...     return width * height
    >>> builds(area, widht=2)
    Traceback (most recent call last):
    hydra_zen.errors.HydraZenTypeError: Building: area .. 'widht' is not a parameter of area that can be given by
        keyword. Did you mean 'width'? It takes: width, height.
    """


class HydraZenValueError(HydraZenException, ValueError):
    """An argument has the right type but a value that is not allowed.

    Examples
    --------
    >>> from hydra_zen import builds
    >>> builds(dict, zen_dataclass={"module": "1st"})
    Traceback (most recent call last):
    hydra_zen.errors.HydraZenValueError: Building: dict .. `zen_dataclass`: dataclass option `module` must be a valid
        module name, got '1st' (type str)
    """


class HydraZenKeyError(HydraZenException, KeyError):
    """There is nothing under the given name.

    Examples
    --------
    >>> from hydra_zen import ZenStore
    >>> store = ZenStore()
    >>> _ = store(dict, name="sqlite", group="db", populate_full_signature=False)
    >>> store["db", "sqlight"]
    Traceback (most recent call last):
    hydra_zen.errors.HydraZenKeyError: ...
    """

    def __str__(self) -> str:
        # `KeyError` shows its message quoted.
        return Exception.__str__(self)


class HydraZenImportError(HydraZenException, ModuleNotFoundError):
    """A target cannot be named by a dotted path, or a dotted path leads nowhere.

    Examples
    --------
    >>> from hydra_zen import get_target
    >>> get_target({"_target_": "json.decodr.JSONDecoder"})
    Traceback (most recent call last):
    hydra_zen.errors.HydraZenImportError: Importing 'json.decodr.JSONDecoder': the module 'json' has no 'decodr'.
        Did you mean 'decoder'?
    """


class HydraZenNotImplementedError(HydraZenException, NotImplementedError):
    """The library does not do this, and says so rather than doing something else.

    Examples
    --------
    >>> from typing import Any
    >>> from hydra_zen import hydrated_dataclass
    >>> config: Any = {"x": 1}
    >>> hydrated_dataclass(dict)(config)
    Traceback (most recent call last):
    hydra_zen.errors.HydraZenNotImplementedError: `hydrated_dataclass` decorates classes, got {'x': 1} (type dict)
    """


class HydraZenValidationError(HydraZenException):
    """A config, or a value in one, cannot be used as asked.

    Examples
    --------
    >>> from hydra_zen import make_config
    >>> make_config(hydra_defaults=["_self_", "_self_"])
    Traceback (most recent call last):
    hydra_zen.errors.HydraZenValidationError: ...
    """


class HydraZenReportError(HydraZenValidationError, ValueError):
    """A check of a config found errors.

    Parameters
    ----------
    message : str
        One line for each error.
    report : Report
        Everything that was found. The data of this error is that of the first error in it.
    **details : Any
        What `HydraZenException` takes.

    Examples
    --------
    >>> from hydra_zen import validate
    >>> from hydra_zen.errors import HydraZenReportError
    >>> try:
    ...     validate({"_target_": "builtins.leng"}).raise_if_errors()
    ... except HydraZenReportError as error:
    ...     print(error.suggestion)
    len
    """

    def __init__(self, message: str, *, report: Any = None, **details: Any) -> None:
        super().__init__(message, **details)
        self.report = report


class HydraZenTypeValidationError(HydraZenValidationError, HydraZenTypeError):
    """Values contradict the annotations of the target, under ``zen_validate=True`` or ``_validate_=True``.

    Attributes
    ----------
    problems : tuple[HydraZenTypeValidationError, ...]
        One error for each value at fault, in the order in which they are given. The data of this error is that of the
        first of them.

    Examples
    --------
    >>> from hydra_zen import builds
    >>> def load(path: str, sizes: list[int]): ...
    >>> builds(load, path=3, sizes=[1, "2"], zen_validate=True)
    Traceback (most recent call last):
    hydra_zen.errors.HydraZenTypeValidationError: Building: load .. 2 values contradict the annotations of load
      path: expected str, got 3 (type int)
      sizes[1]: expected int, got '2' (type str)
    """

    problems: tuple[HydraZenTypeValidationError, ...] = ()


class HydraZenUnsupportedPrimitiveError(HydraZenValidationError, ValueError):
    """A value has no representation in a config that Hydra can store and instantiate.

    Examples
    --------
    >>> from typing import Any
    >>> from hydra_zen import builds
    >>> lock: Any = object()
    >>> builds(dict, x=[1, {"lock": lock}])
    Traceback (most recent call last):
    hydra_zen.errors.HydraZenUnsupportedPrimitiveError: Building: dict .. `x[1].lock`: <object object at ...>
        (type object) has no form that a config can store and Hydra can instantiate. ...
    """
