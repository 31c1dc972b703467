"""Two halves of the rules at once, for a guide of many pages: each in a process that shares what was read."""

from collections.abc import Callable
from itertools import chain
from multiprocessing import Pipe, get_all_start_methods, get_context

from guide.model import Guide
from guide.problem import Problem
from guide.rules.structure import all_documents

MANY = 300
"""Questions; below, starting a process takes longer than it saves."""


def found_by(rules: tuple, guide: Guide) -> list[Problem]:
    """Every problem that `rules` find."""
    if len(guide.questions) < MANY or "fork" not in get_all_start_methods():
        return _found(rules, guide)
    for document in all_documents(guide):
        _ = document.blocks  # parsed once, before the processes part
    others = _apart(lambda: _found(rules[1::2], guide))
    return _found(rules[::2], guide) + others()


def _found(rules: tuple, guide: Guide) -> list[Problem]:
    return list(chain.from_iterable(rule(guide) for rule in rules))


def _apart(work: Callable[[], list[Problem]]) -> Callable[[], list[Problem]]:
    """Starts `work` in a copy of this process; what is returned waits for its result. EOFError where it failed."""
    receiver, sender = Pipe(duplex=False)
    get_context("fork").Process(target=lambda: sender.send(work())).start()
    sender.close()
    return receiver.recv
