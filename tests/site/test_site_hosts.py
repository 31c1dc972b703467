"""Reading the site contacts no other host."""

import re

import pytest
from built import listed, target

FETCHED = ("src", "srcset", "poster", "data", "action", "formaction", "background", "xlink:href")
FOLLOWED = {"canonical", "alternate", "edit", "prev", "next"}
CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
SCRIPT_ADDRESS = re.compile(r"""(?:fetch|import|importScripts|new URL|XMLHttpRequest|open)\([^)]*["'`](https?:)?//""")
TRIGGERS = {
    "[data-md-component=source]": "asks api.github.com for stars",
    ".mermaid, pre.mermaid": "loads Mermaid from unpkg.com",
    "[data-md-component=consent]": "only a tracker needs it",
    "link[rel=preconnect], link[rel=dns-prefetch]": "greets another host",
    "iframe, object, embed, video, audio": "shows something of another host",
    "giscus-widget, [data-giscus]": "loads comments",
}


def is_foreign(address: str, page: str, site_url: str) -> bool:
    return not address.startswith(("data:", "#")) and target(address, page, site_url) is None


def test_no_page_loads_anything_from_another_host(every, config):
    wrong = []
    for page in every.values():
        for tag in page.tree.find_all(True):
            found = [tag[key] for key in FETCHED if tag.get(key)]
            if (
                tag.name not in ("a", "area")
                and tag.get("href")
                and not {rel.strip() for rel in tag.get("rel", [])} & FOLLOWED
            ):
                found.append(tag["href"])
            wrong += [
                f"{page.address}: {address}"
                for address in found
                if is_foreign(address, page.address, config["site_url"])
            ]
    assert not wrong, listed(wrong)


def test_no_style_loads_anything_from_another_host(site, every):
    sheets = {file.name: file.read_text("utf-8") for suffix in ("css", "svg") for file in site.rglob(f"*.{suffix}")}
    for page in every.values():
        inline = [tag.get_text() for tag in page.select("style")] + [tag["style"] for tag in page.select("[style]")]
        sheets[page.address] = "\n".join(inline)
    wrong = []
    for name, text in sheets.items():
        found = [first or second for first, second in CSS_ADDRESS.findall(text)]
        wrong += [f"{name}: {address}" for address in found if re.match(r"(https?:)?//", address)]
    assert not wrong, listed(wrong)


def test_no_script_of_the_guide_names_another_host(site, every):
    materials = re.compile(r"\.min\.js$|/lunr/")
    scripts = {str(file): file.read_text("utf-8") for file in site.rglob("*.js") if not materials.search(str(file))}
    for page in every.values():
        scripts[page.address] = "\n".join(
            tag.get_text() for tag in page.select("script:not([type='application/json'])")
        )
    wrong = [name for name, text in scripts.items() if SCRIPT_ADDRESS.search(text)]
    assert not wrong, listed(wrong)


@pytest.mark.parametrize("selector", TRIGGERS, ids=TRIGGERS.values())
def test_no_page_holds_what_makes_materials_script_contact_a_host(every, selector):
    wrong = [page.address for page in every.values() if page.select(selector)]
    assert not wrong, listed(wrong)


def test_no_script_comes_from_elsewhere_than_the_sites_own_folder(every, site, config):
    scripts = {
        target(tag["src"], page.address, config["site_url"])[0]
        for page in every.values()
        for tag in page.select("script[src]")
    }
    assert scripts
    assert all((site / script).is_file() for script in scripts)
