"""Records that cost nothing to define: `dataclasses` compiles methods for every class, and imports wait for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from typing_extensions import Self, dataclass_transform
else:

    def dataclass_transform(**options: Any) -> Any:
        """Do nothing: it is for type checkers."""
        return lambda cls: cls


@dataclass_transform(frozen_default=True)
class Record:
    """A record whose fields are the annotations of its class, in their order; a default is an attribute of the class.

    Type checkers see a frozen dataclass, and check what it is made with; nothing is checked at run time.
    """

    _fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Note the fields of the class."""
        cls._fields = tuple(name for name in vars(cls).get("__annotations__", ()))

    def replaced(self, **changes: Any) -> Self:
        """Return a record that differs in `changes`."""
        changed = object.__new__(type(self))
        changed.__dict__ = {**self.__dict__, **changes}
        return changed

    if not TYPE_CHECKING:

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            """Take the fields by position or by name."""
            self.__dict__.update(zip(self._fields, args, strict=False), **kwargs)

        def __repr__(self) -> str:
            """Write the constructor call."""
            shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._fields)
            return f"{type(self).__name__}({shown})"
