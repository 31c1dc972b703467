"""What is wrong with the content, said so that an editor can mend it at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where it is (path from the repository root, line from 1), what is wrong, what to write."""

    path: str
    line: int
    wrong: str
    fix: str
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        mark = "warning: " if self.severity == "warning" else ""
        return f"{self.path}:{self.line}: {mark}{self.wrong}: {self.fix}"

    def as_github(self) -> str:
        """The workflow command that GitHub shows as an annotation on the line of the pull request."""
        text = f"{self.wrong}: {self.fix}".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        path = self.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
        return f"::{self.severity} file={path},line={self.line}::{text}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The advice for an unknown word: the nearest known one, else the list of them."""
    known = sorted(known)
    if not known:
        return "there is none yet"
    near = get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    return "write one of " + ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
