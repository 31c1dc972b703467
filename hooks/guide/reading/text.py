"""Reads a file as text that the rest can rely on: UTF-8, LF, no BOM, no tab indentation, of a reasonable size."""

import re
from pathlib import Path
from stat import S_ISREG

from guide.problem import Problem

MAX_BYTES = 200_000
TAB_INDENT = re.compile(r"^ *\t", re.MULTILINE)
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def read_text(file: Path, path: str, problems: list[Problem]) -> str | None:
    """The text of `file`, or None when nothing can be read from it. `path` is its name in messages."""
    data = _bytes(file, path, problems)
    if data is None:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        problems.append(Problem(path, line, f"byte 0x{data[error.start]:02x} is not UTF-8", "save the file as UTF-8"))
        return None
    if not text.strip():
        problems.append(Problem(path, 1, "the file is empty", "fill it in or delete it"))
        return None
    problems += _form(text, path)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _bytes(file: Path, path: str, problems: list[Problem]) -> bytes | None:
    status = file.lstat()
    if not S_ISREG(status.st_mode):
        problems.append(Problem(path, 1, "this is no ordinary file", "write a file, no link and no folder"))
        return None
    if (size := status.st_size) > MAX_BYTES:
        problems.append(
            Problem(path, 1, f"the file weighs {size:,} bytes", f"stay under {MAX_BYTES:,} bytes: split it")
        )
        return None
    return file.read_bytes()


def _form(text: str, path: str) -> list[Problem]:
    found: list[Problem] = []
    if text.replace("\n", "").isprintable():  # no tab, CR, mark, control: by far the quickest way to know
        return found
    if text.startswith("\ufeff"):
        found.append(Problem(path, 1, "the file starts with a byte order mark", "save it as UTF-8 without BOM"))
    if "\r" in text:
        found.append(
            Problem(path, _line(text, text.index("\r")), "lines end with CR", "save the file with LF line endings")
        )
    if tab := TAB_INDENT.search(text):
        found.append(Problem(path, _line(text, tab.start()), "a tab indents the line", "indent with spaces"))
    for match in HIDDEN.finditer(text, int(text.startswith("\ufeff"))):
        name = f"U+{ord(match[0]):04X}"
        found.append(Problem(path, _line(text, match.start()), f"invisible character {name}", "delete it"))
    return found


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
