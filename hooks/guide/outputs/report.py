"""The weekly report: sources that no longer answer, reviews that are due, translations behind, as Markdown."""

from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from guide.model import Guide
from guide.problem import Problem

AGENT = {"User-Agent": "Mozilla/5.0 (compatible; link check of a public guide)"}
ALIVE_BUT_CLOSED = {401, 403, 405, 406, 429, 999}
SECONDS = 20


def markdown(guide: Guide, problems: list[Problem]) -> str:
    """The report's text, empty when there is nothing to say. Asks every URL of the bibliography: it needs a network."""
    dead = dead_links({entry.id: entry.value.url for entry in guide.sources.values()})
    due = [_row(problem) for problem in problems if problem.severity == "warning"]
    parts = {"Sources that do not answer": dead, "Due, or behind": due}
    return "\n\n".join(f"## {title}\n\n" + "\n".join(rows) for title, rows in parts.items() if rows)


def _row(problem: Problem) -> str:
    return f"- `{problem.path}:{problem.line}` {problem.wrong}: {problem.fix}"


def dead_links(urls: dict[str, str]) -> list[str]:
    """A line for each of `urls` (by id) that answers with an error, or not at all."""
    with ThreadPoolExecutor(8) as pool:
        answers = pool.map(answer, urls.values())
    return [f"- `{id}` {url}: {said}" for (id, url), said in zip(urls.items(), answers) if said]


def answer(url: str) -> str:
    """What is wrong with `url`; '' when it answers, or refuses robots only."""
    try:
        with urlopen(Request(url, headers=AGENT), timeout=SECONDS):
            return ""
    except HTTPError as error:
        return "" if error.code in ALIVE_BUT_CLOSED else f"HTTP {error.code}"
    except (URLError, TimeoutError, OSError) as error:
        return str(getattr(error, "reason", error))
