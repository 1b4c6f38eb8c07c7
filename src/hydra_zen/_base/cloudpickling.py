"""Results brought back from a worker by cloudpickle, without writing over the classes that are here already.

cloudpickle sends a class of ``__main__``, or one made at run time, as its definition. Where such a class comes back to
the process that it came from, cloudpickle finds the class that is there and then sets all of its attributes anew: its
methods lose touch with the globals of their module. joblib and ray have copies of cloudpickle of their own, and only
the copy that sent a class recognises it.
"""

from __future__ import annotations

import importlib
import io
import pickle
import sys
from collections.abc import Callable, Container
from types import FrameType
from typing import Any


def running_cloudpickle() -> str | None:
    """Return the name of the (copy of a) module of cloudpickle that is pickling at this moment, if one is."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None:
        module: str = frame.f_globals.get("__name__", "")
        if frame.f_code.co_name == "dump" and "cloudpickle" in module:
            return module
        frame = frame.f_back
    return None


def dumps(value: object, cloudpickle: str) -> bytes:
    """Return `value` pickled by the module called `cloudpickle`."""
    data: bytes = importlib.import_module(cloudpickle).dumps(value)
    return data


def can_be_pickled(value: object, cloudpickle: str) -> bool:
    """Tell whether the module called `cloudpickle` can pickle `value`."""
    try:
        dumps(value, cloudpickle)
    except Exception:  # noqa: BLE001  pickling runs code of any object
        return False
    return True


def loads(data: bytes) -> Any:
    """Return what was pickled; a class that this process sent, and got back, stays as it is."""
    return _Unpickler(io.BytesIO(data)).load()


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file)
        self._known: set[type] = set()

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        found = super().find_class(module_name, global_name)
        if "cloudpickle" not in module_name:
            return found
        if global_name in ("_make_skeleton_class", "_make_skeleton_enum"):
            sent: Container[Any] = getattr(sys.modules[module_name], "_DYNAMIC_CLASS_TRACKER_BY_ID", ())
            return self._noting_known(found, sent)
        if global_name == "_class_setstate":
            return self._sparing_known(found)
        return found

    def _noting_known(self, make_class: Callable[..., type], sent: Container[Any]) -> Callable[..., type]:
        def make(*args: Any) -> type:
            # One of the arguments is the number under which cloudpickle remembers the class.
            is_known = any(isinstance(argument, str) and argument in sent for argument in args)
            made = make_class(*args)
            if is_known:
                self._known.add(made)
            return made

        return make

    def _sparing_known(self, set_attributes: Callable[[type, Any], Any]) -> Callable[[type, Any], Any]:
        def set_unless_known(made: type, state: Any) -> Any:
            return made if made in self._known else set_attributes(made, state)

        return set_unless_known
