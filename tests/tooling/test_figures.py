"""The figures: Python and the browser compute the same, and what well-known libraries and textbooks say."""

import json
import math
import random
import subprocess
import sys
from pathlib import Path

import pytest
import pytrec_eval
import sacrebleu
from rouge_score.rouge_scorer import RougeScorer
from scipy.stats import norm
from sklearn import metrics

from guide.figures import (
    FUNCTIONS,
    agreement,
    classification,
    compute,
    cost,
    experiment,
    overlap,
    parameters,
    probability,
    ranking,
    written,
)

ROOT = Path(__file__).parents[2]
WORDS = ["le", "chat", "dort", "sur", "un", "tapis", "the", "cat", "sat", "on", "a", "mat", "and", "slept"]


def some(rng: random.Random, kind: str, name: str) -> float | list[float] | str:
    """An input of a kind; sometimes one without sense."""
    if kind == "text":
        return " ".join(rng.choices(WORDS, k=rng.choice([0, 1, 3, 8, 12])))
    if kind == "numbers":
        least = 0 if name == "grades" else -3
        values = [
            rng.randint(least, 3) if name != "probabilities" else rng.uniform(-0.05, 1)
            for _ in range(rng.randint(0, 8))
        ]
        return [float(value) for value in values]
    return float(rng.choice([0, 1, 2, 5, 10, rng.randint(0, 100), round(rng.uniform(-1, 60), 2)]))


def cases() -> list[tuple[str, dict]]:
    rng = random.Random(20261125)
    return [
        (name, {one: some(rng, kind, one) for one, kind in parameters(name).items()})
        for name in FUNCTIONS
        for _ in range(500)
    ]


def in_python(name: str, inputs: dict) -> dict | None:
    try:
        return FUNCTIONS[name](**inputs)
    except ValueError:
        return None


def test_the_browser_computes_what_python_does():
    asked = cases()
    node = [Path(sys.prefix, "bin/node"), ROOT / "tests/figures/compute.mjs"]
    answers = json.loads(
        subprocess.run(node, input=json.dumps(asked), capture_output=True, text=True, check=True).stdout
    )
    compared = 0
    for (name, inputs), theirs in zip(asked, answers, strict=True):
        ours = in_python(name, inputs)
        assert (ours is None) == (theirs is None), (name, inputs)
        for output in ours or ():
            assert theirs[output] == pytest.approx(ours[output], rel=1e-9, abs=1e-12), (name, inputs)
            compared += 1
    assert compared > 4000


def random_pairs(count: int = 200):
    rng = random.Random(7)
    return [(rng.choices(WORDS, k=rng.randint(4, 15)), rng.choices(WORDS, k=rng.randint(4, 15))) for _ in range(count)]


def test_bleu_is_that_of_sacrebleu():
    for said, wanted in [*random_pairs(), (WORDS, WORDS), (WORDS[:6], WORDS)]:
        theirs = sacrebleu.sentence_bleu(
            " ".join(said),
            [" ".join(wanted)],
            smooth_method="none",
            tokenize="none",
            lowercase=True,
            use_effective_order=False,
        )
        assert overlap.bleu(" ".join(said), " ".join(wanted))["bleu"] == pytest.approx(theirs.score, abs=1e-9)


def test_rouge_is_that_of_rouge_score():
    scorer = RougeScorer(["rouge1", "rouge2", "rougeL"])
    for said, wanted in random_pairs():
        theirs = scorer.score(" ".join(wanted), " ".join(said))
        ours = overlap.rouge(" ".join(said), " ".join(wanted))
        assert ours == pytest.approx({name: score.fmeasure for name, score in theirs.items()})


def test_kappa_and_the_confusion_matrix_are_those_of_scikit_learn():
    rng = random.Random(11)
    for _ in range(100):
        a, b, c, d = (rng.randint(1, 50) for _ in range(4))
        first, second = [1] * (a + b) + [0] * (c + d), [1] * a + [0] * b + [1] * c + [0] * d
        assert agreement.cohen_kappa(a, b, c, d)["kappa"] == pytest.approx(metrics.cohen_kappa_score(first, second))
        ours = classification.confusion_matrix(a, c, b, d)  # truth is the first judge
        assert ours["accuracy"] == pytest.approx(metrics.accuracy_score(first, second))
        assert ours["precision"] == pytest.approx(metrics.precision_score(first, second))
        assert ours["recall"] == pytest.approx(metrics.recall_score(first, second))
        assert ours["f1"] == pytest.approx(metrics.f1_score(first, second))


def test_the_measures_of_a_ranked_list_are_those_of_trec_eval():
    rng = random.Random(13)
    for _ in range(100):
        grades, k = [rng.choice([0, 0, 1, 2, 3]) for _ in range(10)], rng.choice([5, 10])
        if not any(grades):
            continue
        judged = {f"d{i}": grade for i, grade in enumerate(grades)} | {"missed": 1}
        run = {f"d{i}": float(-i) for i in range(10)}
        names = {f"P_{k}", f"recall_{k}", f"ndcg_cut_{k}", "recip_rank"}
        theirs = pytrec_eval.RelevanceEvaluator({"q": judged}, {"P", "recall", "ndcg_cut", "recip_rank"}).evaluate(
            {"q": run}
        )["q"]
        ours = ranking.ranked_list([float(grade) for grade in grades], sum(map(bool, grades)) + 1, k)
        assert names <= theirs.keys()
        assert ours["precision"] == pytest.approx(theirs[f"P_{k}"])
        assert ours["recall"] == pytest.approx(theirs[f"recall_{k}"])
        assert ours["ndcg"] == pytest.approx(theirs[f"ndcg_cut_{k}"])
        if any(grades[:k]):
            assert ours["reciprocal_rank"] == pytest.approx(theirs["recip_rank"])


def test_the_sample_size_gives_the_power_that_was_asked_for():
    """The formula solved the other way round with scipy's normal law: the power of a test of that size."""
    before, after = 0.10, 0.12
    each = experiment.sample_size(10, 2, norm.ppf(0.975), norm.ppf(0.8))["each"]
    mean, difference = (before + after) / 2, after - before
    spread = math.sqrt(before * (1 - before) + after * (1 - after))
    power = norm.cdf((difference * math.sqrt(each) - norm.ppf(0.975) * math.sqrt(2 * mean * (1 - mean))) / spread)
    assert power == pytest.approx(0.8, abs=1e-3) and each == 3841


def test_perplexity_is_the_number_of_equally_likely_choices():
    assert probability.perplexity([0.25] * 7)["perplexity"] == pytest.approx(4)
    assert probability.perplexity([1.0])["perplexity"] == 1


def test_top_p_keeps_the_fewest_tokens_that_reach_it_and_temperature_sharpens():
    logits = [math.log(p) for p in (0.6, 0.3, 0.07, 0.03)]
    plain = probability.decoding(logits, 1, 0.9)
    assert plain["softmax"] == pytest.approx([0.6, 0.3, 0.07, 0.03])
    assert (plain["kept"], plain["drawn"]) == (2, pytest.approx([2 / 3, 1 / 3, 0, 0]))
    assert probability.decoding(logits, 0.5, 1)["softmax"][0] == pytest.approx(0.36 / (0.36 + 0.09 + 0.0049 + 0.0009))


def test_a_request_costs_its_tokens_at_their_prices():
    assert cost.request_cost(10_000, 8_000, 500, 3, 0.3, 15, 1_000) == {
        "one": pytest.approx(0.0159),
        "all": pytest.approx(15.9),
    }


@pytest.mark.parametrize(("text", "value"), [("1 234,5", 1234.5), ("0.5", 0.5), ("-2", -2), ("1\u202f000", 1000)])
def test_numbers_are_read_as_people_type_them(text, value):
    assert compute("perplexity", {"probabilities": "0,5 0.5"})["perplexity"] == pytest.approx(2)
    assert compute("request_cost", dict.fromkeys(parameters("request_cost"), "1") | {"requests": text.lstrip("-")})[
        "all"
    ] == pytest.approx(abs(value) * 2e-6)


def test_numbers_are_written_as_each_language_does():
    assert (written(1234.5, 2, "fr"), written(1234.5, 2, "en")) == ("1\u202f234,50", "1,234.50")


@pytest.mark.parametrize(
    "inputs", [{}, {"probabilities": "a"}, {"probabilities": "0.5", "more": "1"}, {"probabilities": "1e3"}]
)
def test_inputs_that_make_no_sense_are_refused(inputs):
    with pytest.raises(ValueError, match=r"inputs are|no number"):
        compute("perplexity", inputs)
