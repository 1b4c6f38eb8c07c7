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
    """A spelling that still works but has a better successor. Shown by default."""


class HydraZenTypeError(HydraZenException, TypeError):
    """An argument has the wrong type, or does not fit the signature of the target."""


class HydraZenValueError(HydraZenException, ValueError):
    """An argument has the right type but a value that is not allowed."""


class HydraZenKeyError(HydraZenException, KeyError):
    """There is nothing under the given name."""

    def __str__(self) -> str:
        # `KeyError` shows its message quoted.
        return Exception.__str__(self)


class HydraZenImportError(HydraZenException, ModuleNotFoundError):
    """A target cannot be named by a dotted path, or a dotted path leads nowhere."""


class HydraZenNotImplementedError(HydraZenException, NotImplementedError):
    """The library does not do this, and says so rather than doing something else."""


class HydraZenValidationError(HydraZenException):
    """A config, or a value in one, cannot be used as asked."""


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
    """A value has no representation in a config that Hydra can store and instantiate."""
