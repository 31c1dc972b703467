"""Stock MkDocs + Material + static-i18n for the same Markdown: the guide's settings without what the guide adds."""

from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

FILE = "stock.yml"
THEME = "stock"
SAME = ("site_name", "site_url", "nav", "not_in_nav", "validation", "markdown_extensions")


def write(root: Path) -> None:
    """Writes the settings beside mkdocs.yml, and a plain template for each one that a page may ask for."""
    with (root / "mkdocs.yml").open(encoding="utf-8") as file:
        ours = yaml_load(file)
    theme = {"name": "material", "custom_dir": THEME, "features": ours["theme"]["features"]}
    plugins = ["search", *(plugin for plugin in ours["plugins"] if "i18n" in plugin)]
    settings = {key: ours[key] for key in SAME} | {"theme": theme, "plugins": plugins}
    (root / FILE).write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    _templates(root)


def _templates(root: Path) -> None:
    (root / THEME).mkdir()
    for file in (root / "overrides").glob("*.html"):
        if file.name not in ("main.html", "404.html"):
            (root / THEME / file.name).write_text('{% extends "main.html" %}', "utf-8")
