import { showAvailable } from "./parts/offline/available.js";
import { offerWhole } from "./parts/offline/whole.js";

await Promise.all([offerWhole(document.querySelector(".offline-whole")), showAvailable()]);
