"""What the content must be. A rule is a generator of problems; its docstring states it."""

from collections.abc import Callable, Iterator
from itertools import chain

from guide.model import Guide
from guide.problem import Problem
from guide.rules import (
    data,
    figures,
    freshness,
    glossary,
    length,
    parity,
    permanence,
    quiz,
    references,
    safety,
    sources,
    structure,
)
from guide.rules.together import found_by

Rule = Callable[[Guide], Iterator[Problem]]

FIRST: tuple[Rule, ...] = (data.the_interface_has_the_same_words,)
"""Where one of these finds something, the others would find noise."""

RULES: tuple[Rule, ...] = (
    structure.every_page_has_a_title,
    structure.every_question_has_a_short_answer,
    structure.sections_are_those_of_the_outline_in_order,
    structure.rubric_has_points_for_every_level,
    structure.a_built_answer_has_a_frame_and_an_example,
    structure.nothing_is_left_blank,
    structure.headings_begin_with_hashes_and_a_space,
    structure.lists_hold_enough,
    structure.lists_stand_apart,
    structure.fences_and_formulas_are_closed,
    length.titles_fit_a_line,
    length.short_answers_take_thirty_seconds,
    length.model_answers_take_two_minutes,
    length.rubric_points_are_short,
    length.short_definitions_fit_a_tooltip,
    references.facts_name_known_things,
    references.terms_name_known_things,
    references.links_lead_somewhere,
    sources.outside_links_are_in_the_bibliography,
    sources.technical_answers_have_two_primary_sources,
    sources.a_url_stands_once_in_the_bibliography,
    sources.every_source_is_used,
    safety.prose_holds_no_html,
    safety.code_spans_end_on_their_line,
    safety.fences_are_plain,
    safety.prose_hides_nothing,
    safety.links_use_a_known_scheme,
    safety.links_are_inline,
    safety.links_can_be_read,
    safety.images_are_diagrams,
    safety.prose_holds_no_emoji,
    parity.twins_have_the_same_parts,
    parity.a_twin_is_not_behind,
    quiz.every_item_has_one_right_option_and_explains_all,
    quiz.options_differ,
    quiz.stems_ask_without_negation,
    quiz.no_option_is_a_catch_all,
    quiz.a_task_list_stands_apart,
    quiz.the_right_option_does_not_show_by_its_form,
    glossary.no_name_belongs_to_two_terms,
    glossary.an_alias_is_written_once,
    glossary.every_language_has_an_alias,
    glossary.acronyms_of_a_name_are_aliases,
    glossary.both_languages_have_a_long_text_or_none,
    data.the_matrix_fills_every_cell,
    data.diagrams_use_exactly_their_labels,
    figures.calculators_compute,
    figures.figures_are_what_their_calculator_computes,
    data.titles_are_unique,
    data.topics_have_an_introduction,
    permanence.moves_lead_somewhere,
    freshness.reviews_are_planned_within_a_year,
)


def problems_of(guide: Guide) -> list[Problem]:
    """Every problem that every rule finds; none when a list that all pages rest on could not be read."""
    if guide.names["unread"] - {"data/sources.yml"} or (guide.names["unread"] and not guide.names["source"]):
        return []
    first = chain.from_iterable(rule(guide) for rule in FIRST)
    return list(first) or found_by(RULES, guide)
