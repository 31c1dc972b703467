"""The typography of finished HTML, in both languages."""

import pytest

from guide.typography import plain, typeset

THIN = "\u202f"

FRENCH = {
    "a narrow space stands before high punctuation": (
        "Vrai ? Oui ! Soit : a ; b",
        f"Vrai{THIN}? Oui{THIN}! Soit{THIN}: a{THIN}; b",
    ),
    "guillemets are spaced inside": ("« oui » et «non»", f"«{THIN}oui{THIN}» et «{THIN}non{THIN}»"),
    "straight quotes become guillemets": ('dire "oui" ici', f"dire «{THIN}oui{THIN}» ici"),
    "apostrophes are curly": ("l'IA d'aujourd'hui", "l’IA d’aujourd’hui"),
    "thousands and units hold together": ("10 000 pages, 12 % et 5 €", f"10{THIN}000 pages, 12{THIN}% et 5{THIN}€"),
    "a time and an address are left alone": ("10:30 sur https://a.b/c?d", "10:30 sur https://a.b/c?d"),
    "a space after code still narrows": ("<code>k</code> : oui", f"<code>k</code>{THIN}: oui"),
    "entities are read": ("l&#39;eau &quot;pure&quot;", f"l’eau «{THIN}pure{THIN}»"),
    "attributes that are read are put right": (
        '<a title="l\'eau : oui" href="x : y">a</a>',
        f'<a title="l’eau{THIN}: oui" href="x : y">a</a>',
    ),
}
ENGLISH = {
    "quotes are curly": ('say "yes" and "no"', "say “yes” and “no”"),
    "quotes may hold emphasis": ('<p>"<em>yes</em>"</p>', "<p>“<em>yes</em>”</p>"),
    "apostrophes are curly": ("it's the users' choice", "it’s the users’ choice"),
    "spaces are left alone": ("a : b ; c !", "a : b ; c !"),
    "a quote left open ends with its block": ('<p>5" wide</p><p>"a"</p>', "<p>5“ wide</p><p>“a”</p>"),
}


@pytest.mark.parametrize(("html", "expected"), FRENCH.values(), ids=FRENCH.keys())
def test_in_french(html, expected):
    assert typeset(html, "fr") == expected


@pytest.mark.parametrize(("html", "expected"), ENGLISH.values(), ids=ENGLISH.keys())
def test_in_english(html, expected):
    assert typeset(html, "en") == expected


@pytest.mark.parametrize("tag", ["code", "pre", "kbd", "math", "script", "style", "svg"])
def test_text_that_is_no_prose_is_left_alone(tag):
    html = f"<{tag}>\"a\" : 'b' ;</{tag}>"
    assert typeset(html, "fr") == html


@pytest.mark.parametrize("language", ["fr", "en"])
def test_typesetting_twice_changes_nothing_more(language):
    once = typeset("<p>« l'un » : \"l'autre\" ; 10 000 ?</p>", language)
    assert typeset(once, language) == once


def test_a_title_is_put_right_without_markup():
    assert plain("Qu'est-ce que le RAG ?", "fr") == f"Qu’est-ce que le RAG{THIN}?"
