"""What the adapters share during one build. Not `config.extra`: Material prints that one into every page."""

from decks import Made
from guide.model import Guide, Question
from prose import Context

guide: Guide | None = None
context: Context | None = None
questions: dict[str, Question] = {}
"""The questions by the path, below docs/, of each of their files."""
used: dict[str, list[Question]] = {}
"""The questions that mention each term."""
serving = False
versions: dict[str, str] = {}
"""What the addresses of `assets` (scripts, styles) and of `content` (data that scripts read) end in."""
decks: dict[str, Made] = {}
"""The Anki deck of each language."""
