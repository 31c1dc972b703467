// Material's search worker, fed with the pages of one language only. Parameters: lang, worker (file name of Material's own).
const parameters = new URL(location).searchParams;
const SETUP = 0;

addEventListener("message", ({ data: message }) => {
  if (message.type !== SETUP) return;
  const english = parameters.get("lang") === "en";
  message.data.docs = message.data.docs.filter(({ location: page }) => page.startsWith("en/") === english);
  message.data.config.lang = [parameters.get("lang")];
});

importScripts(`./${parameters.get("worker").replace(/[^\w.]/g, "")}`);
