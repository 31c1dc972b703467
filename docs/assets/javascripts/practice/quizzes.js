import { openStore } from "./parts/store.js";

await openStore();
