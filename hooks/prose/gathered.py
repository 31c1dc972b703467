"""What the macros print: finished HTML, put into the page without Markdown reading it again."""

import re

from markdown import Markdown
from markdown.preprocessors import Preprocessor

MARK = "<!-- gathered {} -->"  # no page holds a comment: the checker refuses HTML
MARKED = re.compile(MARK.format(r"(\d+)"))


class Gathered(Preprocessor):
    """Replaces each mark that a macro has left by what it printed."""

    def __init__(self, md: Markdown, context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, lines: list[str]) -> list[str]:
        return [self.stashed(int(found[1])) if (found := MARKED.fullmatch(line)) else line for line in lines]

    def stashed(self, number: int) -> str:
        return self.md.htmlStash.store(self.context.gathered[number])
