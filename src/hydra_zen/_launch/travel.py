"""The state of a job's result, packed in a worker and unpacked where the job was launched."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import Any

from hydra.core.utils import JobStatus

from hydra_zen._base.cloudpickling import can_be_pickled, dumps, loads
from hydra_zen._base.messages import show, show_typed
from hydra_zen.errors import HydraZenException, HydraZenValueError

_VALUE = "_return_value"


class WorkerTraceback(Exception):  # noqa: N818  it stands for a traceback, not for an error of its own
    """The traceback of an exception that was raised in another process; it is the cause of that exception here."""

    def __str__(self) -> str:
        return f"\n\n{self.args[0]}"


@dataclass(frozen=True, slots=True)
class PackedException:
    """An exception with its traceback as text; pickled as a whole, or in parts where that would not come out again."""

    kind: type[BaseException]
    args: tuple[Any, ...]
    attributes: dict[str, Any]
    traceback: str
    whole: bytes | None

    def unpacked(self) -> BaseException:
        """Return the exception, made without its class's ``__init__`` if need be."""
        error = self._rebuilt() if self.whole is None else loads(self.whole)
        BaseException.__setattr__(error, "__cause__", WorkerTraceback(self.traceback))
        return error

    def _rebuilt(self) -> BaseException:
        try:
            error = self.kind.__new__(self.kind, *self.args)
            error.__dict__.update(self.attributes)
            error.args = self.args
        except Exception:  # noqa: BLE001  the class is the user's and may refuse anything
            return HydraZenException(f"{self.kind.__qualname__}: {self.args}")
        return error


def packed(state: dict[str, Any], cloudpickle: str) -> bytes:
    """Return the `state` of a job's result as bytes.

    A result that cannot be pickled makes its own job a failed one, and costs no other job anything.
    """
    if state["status"] == JobStatus.FAILED:
        state = {**state, _VALUE: _packed_exception(state[_VALUE], cloudpickle)}
    try:
        return dumps(state, cloudpickle)
    except Exception as error:  # noqa: BLE001  pickling runs code of any object in the result
        value = state[_VALUE]
        msg = (
            f"The task has returned {show_typed(value)}, which cannot be brought back from the worker: "
            f"{type(error).__name__}: {error}. Return something that can be pickled, or save it to a file."
        )
        failure = _packed_exception(HydraZenValueError(msg).with_traceback(error.__traceback__), cloudpickle)
        return dumps({**state, "status": JobStatus.FAILED, _VALUE: failure}, cloudpickle)


def unpacked(data: bytes) -> dict[str, Any]:
    """Return the state that was packed."""
    state: dict[str, Any] = loads(data)
    if isinstance(state[_VALUE], PackedException):
        state[_VALUE] = state[_VALUE].unpacked()
    return state


def _packed_exception(error: BaseException, cloudpickle: str) -> PackedException:
    text = "".join(traceback.format_exception(type(error), error, error.__traceback__))
    try:
        whole = dumps(error, cloudpickle)
        if type(loads(whole)) is type(error):
            return PackedException(type(error), (), {}, text, whole)
    except Exception:  # noqa: BLE001, S110  so it must travel in parts
        pass
    attributes = {name: _portable(value, cloudpickle) for name, value in vars(error).items()}
    return PackedException(
        type(error), tuple(_portable(arg, cloudpickle) for arg in error.args), attributes, text, None
    )


def _portable(value: object, cloudpickle: str) -> object:
    """Return `value` if it can be pickled, else its repr."""
    return value if can_be_pickled(value, cloudpickle) else show(value)
