// The report as a Markdown file.

export function markdown({ title, facts, total, beyond, tables, questions, next }, words) {
  const parts = [`# ${escaped(title)}`, escaped(facts.join(" · ")), `**${escaped(total)}**`, escaped(beyond), ...tables.map(table)];
  parts.push(`## ${words.questions}`, ...questions.flatMap((one) => question(one, words)));
  if (next.length) parts.push(`## ${words.read_next}`, list(next.map(link)));
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function table([title, rows]) {
  if (!rows.length) return "";
  const lines = rows.map(([name, score]) => `| ${escaped(name)} | ${score} |`);
  return [`| ${escaped(title)} | |`, "|---|---|", ...lines].join("\n");
}

function question(one, words) {
  const missed = one.missed.map(({ level, text }) => `${escaped(level)} · ${escaped(text)}`);
  const parts = [`### ${link(one)}`, escaped(one.facts.join(" · "))];
  if (missed.length) parts.push(`**${words.missed}**`, list(missed));
  if (one.mistakes.length) parts.push(`**${words.made}**`, list(one.mistakes.map(escaped)));
  return parts;
}

const list = (lines) => lines.map((line) => `- ${line}`).join("\n");
const link = ({ title, address }) => (address ? `[${escaped(title)}](${address})` : escaped(title));
const escaped = (text) => text.replace(/[\\`*_[\]<>|#]/g, "\\$&");
