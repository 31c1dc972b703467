// A quiz item as a form: options in an order drawn for each try, how sure the reader is, then what every option is worth.
import { element } from "../page.js";
import { seeded, shuffled } from "./chance.js";
import { outcome } from "./words.js";

/** Makes the item of `section` a form. Nothing of the text is made anew: code, formulas and links are moved as they are. */
export function quizItem(section, words) {
  const { item: id, hash } = section.dataset;
  const list = section.querySelector(".quiz__options"), options = [...list.children].map(option);
  const said = element("p", { className: "quiz__said", role: "status", tabIndex: -1 });
  const past = element("p", { className: "quiz__past" });
  const then = element("div", { className: "quiz__then", hidden: true });
  const foot = element("div", { className: "quiz__foot" }, certainty(words), element("button", { className: "quiz__button" }, words.answer));
  const question = element("fieldset", {}, stem(section), ...between(section, list), said, list);
  const form = element("form", { className: "quiz__form", autocomplete: "off" }, question, element("div", { className: "quiz__after" }, foot, past, then));
  section.replaceChildren(form);
  section.classList.add("quiz__item--asked");
  const { choice, sure } = form.elements;

  /** Asks, the options in the order of `seed`. */
  function ask(seed, pastWords = "") {
    form.reset();
    show(false);
    past.textContent = pastWords;
    said.textContent = "";
    list.append(...shuffled(options, seeded(seed)).map(({ line }) => line));
  }

  /** Shows what each option is worth to who chose `answer`. Returns whether it was right. */
  function reveal(answer) {
    mark(answer);
    show(true);
    const { right } = options[answer.choice], chosen = element("span", { className: "quiz__chosen" }, ` ${words.chosen}`);
    options[answer.choice].verdict.append(chosen);
    said.textContent = outcome(words, "said", { right, sure: answer.sure });
    said.dataset.right = right;
    return right;
  }

  /** Ticks what was answered before. */
  function mark(answer) {
    choice.value = String(answer.choice);
    sure.value = answer.sure ? "sure" : "unsure";
  }

  /** The form after an answer, or before. */
  function show(answered) {
    question.disabled = answered;
    foot.hidden = past.hidden = answered;
    then.hidden = !answered;
    for (const { why } of options) why.hidden = !answered;
    section.querySelector(".quiz__chosen")?.remove();
  }

  /** Shows the explanations of an item to which nothing was answered. */
  function open(sentence) {
    show(true);
    said.textContent = sentence;
  }

  return {
    id, hash, section, form, said, past, then, ask, reveal, mark, open,
    title: section.querySelector("h3").textContent.trim(),
    answer: () => ({ choice: Number(choice.value), sure: sure.value === "sure" }),
    isRight: (answer) => options[answer.choice].right,
    focus: () => list.querySelector("input").focus(),
  };
}

/** One option: a radio button, and what its <details> held, kept for later. */
function option(line, place) {
  const details = line.firstElementChild, summary = details.querySelector("summary");
  const radio = element("input", { type: "radio", name: "choice", value: place, required: true });
  const label = element("label", { className: "quiz__label" }, radio, element("span", {}, ...summary.childNodes));
  summary.remove();
  const why = element("div", { className: "quiz__why", hidden: true }, ...details.childNodes), verdict = why.querySelector(".quiz__verdict");
  line.replaceChildren(label, why);
  return { line, why, verdict, right: verdict.dataset.right === "true" };
}

/** The heading as the legend of the form; its link would be read as part of the question. */
function stem(section) {
  const heading = section.querySelector("h3");
  heading.querySelector(".headerlink")?.remove();
  return element("legend", {}, heading);
}

/** What stands between the heading and the options: code, a table. */
const between = (section, list) => [...section.children].filter((one) => one !== list && one.tagName !== "H3");

function certainty(words) {
  const radio = (value) => element("label", {}, element("input", { type: "radio", name: "sure", value, required: true }), words[value]);
  return element("fieldset", { className: "quiz__sure" }, element("legend", { className: "unseen" }, words.certainty), radio("sure"), radio("unsure"));
}
