"""Addresses of the site, and how a page writes them."""

import pytest

from guide.addresses import page_address, relative, term_address

RELATIVE = {
    "to a neighbour": ("questions/rag/b/", "questions/rag/a/", "../b/"),
    "to itself": ("questions/rag/a/", "questions/rag/a/", "./"),
    "to the home page": ("", "questions/rag/a/", "../../../"),
    "from the home page": ("matrix/", "", "matrix/"),
    "to an anchor of another page": ("glossary/#rag", "questions/rag/a/", "../../../glossary/#rag"),
    "to an anchor of the same page": ("glossary/#rag", "glossary/", "./#rag"),
    "to the other language": ("en/matrix/", "matrix/", "../en/matrix/"),
}


@pytest.mark.parametrize(("address", "page", "written"), RELATIVE.values(), ids=RELATIVE.keys())
def test_an_address_is_written_from_the_page_it_stands_on(address, page, written):
    assert relative(address, page) == written


@pytest.mark.parametrize(
    ("language", "name", "address"),
    [
        ("fr", "index", ""),
        ("en", "index", "en/"),
        ("en", "questions/rag/index", "en/questions/rag/"),
        ("fr", "matrix", "matrix/"),
        ("fr", "questions/rag/vector-index", "questions/rag/vector-index/"),
    ],
)
def test_a_page_has_the_address_of_its_file(language, name, address):
    assert page_address(language, name) == address


def test_a_term_has_a_page_in_the_glossary():
    assert term_address("en", "rag") == "en/glossary/rag/"
