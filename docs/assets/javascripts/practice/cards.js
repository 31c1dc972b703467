import { openChoice } from "./parts/cards/choice.js";
import { onKeys } from "./parts/cards/keys.js";
import { openOverview } from "./parts/cards/overview.js";
import { openStudy } from "./parts/cards/study.js";
import { reader } from "./parts/cards/texts.js";
import { openPage } from "./parts/page.js";

const MINUTE = 60_000;

const page = await openPage(".practice--cards");
if (page) await open(page);

async function open(page) {
  const root = page.root.querySelector(".cards"), form = root.querySelector(".cards__choice");
  const site = new URL(root.dataset.site, document.baseURI);
  const study = openStudy(root.querySelector(".card"), page, reader(site), site, openOverview(root));
  const on = (selector, act) => root.querySelectorAll(selector).forEach((button, place) => button.addEventListener("click", () => act(place)));

  on(".card__turn", study.turn);
  on(".card__grade", (place) => study.grade(place + 1));
  on(".cards__undo", study.undo);
  on(".cards__stop", study.stop);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    study.start();
  });
  onKeys(root, study);

  await study.load();
  await openChoice(form, page, study.choose);
  root.hidden = false;
  study.resume();
  page.store.onchange(study.refresh);
  setInterval(study.report, MINUTE); // what is due changes with the time
}
