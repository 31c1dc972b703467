import { openPage } from "./parts/page.js";

await openPage(".practice--cards");
