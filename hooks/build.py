"""MkDocs events of a build: check the content first, render it with the guide's Markdown, complete the site at the end."""

import os
import sys
import time
from datetime import date
from pathlib import Path

from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger

import assets
import decks
import scripts
import shared
from guide.check import check, errors
from guide.outline import word
from guide.outputs import indexes, manifest, offline, practice, redirects, search
from prose import Context, Prose

log = get_plugin_logger("guide")
STARTED = time.time()


def on_startup(command: str, dirty: bool) -> None:
    """Remembers whether MkDocs serves: the server outlives a problem, a build does not."""
    shared.serving = command == "serve"


@event_priority(-150)  # after static-i18n (-100), which sets the language of this build
def on_config(config):
    """Checks the content once per build, stops on a problem, and readies what the pages are rendered with."""
    _restart_when_hooks_change()
    language = config.plugins["i18n"].current_language
    if language == "fr":
        _load(Path(config.config_file_path).parent)
        _set_versions(config, Path(config.config_file_path).parent)
    shared.context = Context(shared.guide, build=language)
    others = [extension for extension in config.markdown_extensions if not isinstance(extension, Prose)]
    config.markdown_extensions = [*others, Prose(shared.context)]
    shared.decks[language] = decks.make(config, shared.guide, language)
    config.mdx_configs["toc"]["permalink_title"] = word(shared.guide, language, "permalink")
    return config


def _set_versions(config, root: Path) -> None:
    """What a reader's browser keeps of an older version is never mixed with a page of this one."""
    shared.versions = {
        "assets": scripts.version(root, "docs/assets", "package-lock.json", "hooks/assets.py", "hooks/scripts.py"),
        "content": scripts.version(root, "docs", "data", "hooks/guide"),
    }
    config.extra_css = [f"{path.partition('?')[0]}?v={shared.versions['assets']}" for path in config.extra_css]


def _load(root: Path) -> None:
    guide, problems = check(root, today=date.today())
    for problem in problems:
        (log.info if problem.severity == "warning" else log.error)(str(problem))
    wrong = len(errors(problems))
    if wrong and not (shared.serving and shared.guide):
        raise Abort(f"{wrong} problem(s) in the content: nothing is built.")
    if wrong:
        log.error("The site keeps showing the last content that had no problem.")
        return
    shared.guide = guide
    pages = ((page, question) for question in guide.questions.values() for page in question.pages.values())
    shared.used = indexes.used_in(guide)
    shared.questions = {page.path.removeprefix("docs/"): question for page, question in pages}


def _restart_when_hooks_change() -> None:
    """MkDocs never reloads its hooks' code: while serving, a change of it restarts the process."""
    changed = any(file.stat().st_mtime > STARTED for file in Path(__file__).parent.rglob("*.py"))
    if changed and shared.serving:
        os.execv(sys.executable, [sys.executable, "-m", "mkdocs", *sys.argv[1:]])


@event_priority(-200)  # after static-i18n, whose own event builds the other languages
def on_post_build(config) -> None:
    """Writes what is no page: fonts, icons, data, scripts, the addresses that have moved; at the end, what keeps it offline."""
    if config.plugins["i18n"].building:
        return
    site = Path(config.site_dir)
    assets.write_fonts(site, shared.versions["assets"])
    assets.write_icons(site)
    redirects.write(shared.guide, site)
    practice.write(shared.guide, site)
    for deck in shared.decks.values():
        (site / deck.address).write_bytes(deck.data)
    scripts.bundle(Path(config.config_file_path).parent, site)
    search.write(shared.guide, site)
    languages = {one.locale: one for one in config.plugins["i18n"].config.languages}
    names = {locale: one.site_name or config.site_name for locale, one in languages.items()}
    manifest.write(shared.guide, site, names, shared.versions["assets"])
    if not shared.serving:  # an editor's preview is never kept
        offline.write(site, shared.versions)
