// Calculators of a page: what the reader changes is computed at once; what makes no sense is said, and the last figures stay.
import { functions } from "./parts/functions.js";
import { read, written } from "./parts/numbers.js";

const language = document.documentElement.lang;
const problem = { fr: "Ces valeurs n'ont pas de sens ensemble : les résultats ci-dessus sont ceux d'avant.", en: "These values make no sense together: the results above are the former ones." }[language];

for (const form of document.querySelectorAll("form.calculator")) {
  const fields = [...form.querySelectorAll("[data-kind]")], outputs = [...form.querySelectorAll("output")];
  const says = form.querySelector(".calculator__problem");

  function compute() {
    const inputs = Object.fromEntries(fields.map((field) => [field.name, read(field.dataset.kind, field.value)]));
    const values = functions[form.dataset.function](inputs);
    outputs.forEach((output) => { output.textContent = written(values[output.name], Number(output.dataset.digits), language); });
  }

  function answer() {
    try {
      compute();
      says.hidden = true;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      says.textContent = problem;
      says.hidden = false;
    }
  }

  fields.forEach((field) => field.removeAttribute("readonly"));
  form.addEventListener("input", answer);
  form.addEventListener("submit", (event) => event.preventDefault());
}
