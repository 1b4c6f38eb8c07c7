"""The modules of a project: which file each is, and what is in it."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hydra_zen._check.checkers.environment import search_paths
from hydra_zen._check.python_source.scopes import Imported, Scopes
from hydra_zen._check.python_source.source import Source, UnreadableSource, read_source
from hydra_zen._check.settings import Settings


@dataclass(eq=False)
class Module:
    """A module of the project."""

    name: str
    source: Source

    @cached_property
    def scopes(self) -> Scopes:
        """Its names."""
        return Scopes(self.source.tree)

    @property
    def is_package(self) -> bool:
        """Whether it is the ``__init__.py`` of a package."""
        return self.source.path.stem == "__init__"

    def absolute(self, imported: Imported) -> str:
        """Return the name of the module that an import in this one is from."""
        if not imported.level:
            return imported.module
        parts = self.name.split(".")
        up = imported.level - 1 if self.is_package else imported.level
        base = parts[: len(parts) - up] if up else parts
        return ".".join(filter(None, (*base, imported.module)))


class Project:
    """The files of a project, read as they are asked for."""

    def __init__(self, settings: Settings, paths: Iterable[Path]) -> None:
        self.settings = settings
        root = settings.root.absolute()
        self._modules: dict[Path, Module | UnreadableSource] = {}
        self._found: dict[str, Path | None] = {}
        #: The folders that modules are imported from.
        self.import_roots = list(
            dict.fromkeys([*map(import_root, paths), root, root / "src", *search_paths(root)]),
        )

    def attempt(self, path: Path) -> Module | UnreadableSource:
        """Return the module in a file, or why there is none."""
        if path not in self._modules:
            try:
                self._modules[path] = Module(module_name(path), read_source(path, self.settings.shown(path)))
            except UnreadableSource as error:
                self._modules[path] = error
        return self._modules[path]

    def module(self, name: str) -> Module | None:
        """Return the module called `name`, if it is one of the project that can be read."""
        path = self.find(name)
        if path is None:
            return None
        found = self.attempt(path)
        return found if isinstance(found, Module) else None

    def find(self, name: str) -> Path | None:
        """Return the file of a module, if it is one of the project."""
        if name not in self._found:
            self._found[name] = self._search(name)
        return self._found[name]

    def _search(self, name: str) -> Path | None:
        if not name:
            return None
        relative = Path(*name.split("."))
        for root in self.import_roots:
            for file in (root / relative / "__init__.py", (root / relative).with_suffix(".py")):
                if file.is_file():
                    return file
        return None

    def closure(self, modules: Iterable[Module]) -> set[Path]:
        """Return the files of the project that `modules` are, or import, directly or not."""
        waiting = list(modules)
        files: set[Path] = set()
        while waiting:
            module = waiting.pop()
            if module.source.path in files:
                continue
            files.add(module.source.path)
            files.update(_package_files(module.source.path))
            for name in _imported_names(module):
                found = self.module(name)
                if found is not None and found.source.path not in files:
                    waiting.append(found)
        return files


def module_name(path: Path) -> str:
    """Return the name that the module in a file is imported by."""
    relative = path.relative_to(import_root(path)).with_suffix("")
    parts = relative.parts[:-1] if relative.name == "__init__" else relative.parts
    return ".".join(parts)


def import_root(path: Path) -> Path:
    """Return the folder that a file, or the files of a folder, are imported from."""
    folder = path if path.is_dir() else path.parent
    while (folder / "__init__.py").is_file() and folder.parent != folder:
        folder = folder.parent
    return folder


def _package_files(path: Path) -> list[Path]:
    """Return what makes the folders around a file packages, and what stands beside it for type checkers."""
    found: list[Path] = [path.with_suffix(".pyi")]
    folder = path.parent
    while (folder / "__init__.py").is_file() and folder.parent != folder:
        found += [folder / "__init__.py", folder / "__init__.pyi", folder / "py.typed"]
        folder = folder.parent
    return [file for file in found if file.is_file()]


def _imported_names(module: Module) -> set[str]:
    names = _prefixes([module.name])
    for node in ast.walk(module.source.tree):
        if isinstance(node, ast.Import):
            names.update(_prefixes(alias.name for alias in node.names))
        elif isinstance(node, ast.ImportFrom):
            base = module.absolute(Imported(node.module or "", None, node.level))
            names.update(_prefixes([base]))
            names.update(f"{base}.{alias.name}" for alias in node.names)
    return names


def _prefixes(names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        parts = name.split(".")
        found.update(".".join(parts[:count]) for count in range(1, len(parts) + 1))
    return found
