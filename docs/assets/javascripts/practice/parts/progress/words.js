// The words of the interface with numbers and names in their places.

/** `{n}` and other names in `text` become the `values`. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

/** `words[key_one]` or `words[key_other]`, as the language of the page counts `values.n`. */
export function counted(words, key, values) {
  const form = new Intl.PluralRules(document.documentElement.lang).select(values.n);
  return fill(words[`${key}_${form}`] ?? words[`${key}_other`], values);
}
