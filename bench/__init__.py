"""What the site costs to build, beside stock MkDocs + Material: `python -m bench [pages…]`."""
