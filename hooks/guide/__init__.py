"""The guide's core: what the content is, what it must be, what is made of it.

Layers point one way: `reading` -> `model` <- `rules`, `outputs`. Nothing here imports MkDocs; the files beside
this package adapt it to MkDocs events, Markdown extensions and macros.
"""
