"""Reads and writes the small part of YAML that config.yaml needs, so that nothing has to be installed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

Tree = Dict[str, Any]

_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))([eE][-+]?[0-9]+)?")
_WORDS = {"null": None, "~": None, "": None, "true": True, "false": False}


def scalar(text: str) -> Any:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [scalar(item) for item in text[1:-1].split(",") if item.strip()]
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def load(path: Path) -> Tree:
    """Nested mappings by indentation, one-line lists, plain or quoted scalars, comments; nothing else."""
    root: Tree = {}
    open_maps: List[Tuple[int, Tree]] = [(-1, root)]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = re.sub(r"(^|\s)#.*$", "", line).rstrip()
        if not line:
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise ValueError(f"{path}, line {number}: expected 'key: value'")
        indent = len(key) - len(key.lstrip(" "))
        while open_maps[-1][0] >= indent:
            open_maps.pop()
        parent = open_maps[-1][1]
        if value.strip():
            parent[key.strip()] = scalar(value)
        else:
            parent[key.strip()] = child = {}
            open_maps.append((indent, child))
    return root


def _text(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[" + ", ".join(map(_text, value)) + "]"
    if isinstance(value, float):
        text = repr(value)
        # Other YAML readers take 1e-05 for a word: they want a point in a number.
        return text if "e" not in text or "." in text else text.replace("e", ".0e")
    if isinstance(value, str) and (scalar(value) != value or re.search(r"[:#\[\]]|^[-&*!|>%@`'\"]", value)):
        return "'" + value + "'"
    return str(value)


def dump(tree: Tree, indent: int = 0) -> str:
    lines = []
    for key, value in tree.items():
        if isinstance(value, dict):
            lines.append(" " * indent + key + ":\n" + dump(value, indent + 2))
        else:
            lines.append(" " * indent + f"{key}: {_text(value)}\n")
    return "".join(lines)


def flat(tree: Tree, prefix: str = "") -> Iterator[Tuple[str, Any]]:
    """Leaves as ('learning.seed', 1), in the order of the file."""
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value
