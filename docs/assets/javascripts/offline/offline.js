// On every page: registers the service worker, and says when it has a new version of the guide.
import { announce } from "./bar.js";

const { version, worker, words } = document.currentScript.dataset;
const safe = location.protocol === "https:" || ["127.0.0.1", "localhost"].includes(location.hostname);

// The theme has its own since its script has run: the colour of the chosen scheme, not of the system's.
document.querySelectorAll('meta[name="theme-color"][media]').forEach((meta) => meta.remove());

if ("serviceWorker" in navigator && safe) addEventListener("load", () => (worker ? register() : unregister()));

/** An editor who previews the guide must see the last version of every page. */
async function unregister() {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}

async function register() {
  const { serviceWorker } = navigator, hello = { type: "hello", page: location.href.split(/[?#]/)[0] };
  const greet = () => serviceWorker.controller?.postMessage(hello);
  serviceWorker.addEventListener("message", answer);
  serviceWorker.addEventListener("controllerchange", greet);
  const registration = await serviceWorker.register(worker, { updateViaCache: "none" }).catch(() => null);
  if (!registration) return;
  greet();
  registration.waiting?.postMessage({ type: "waiting" });
  registration.addEventListener("updatefound", () => follow(registration));
  if (registration.installing) follow(registration);
  const check = () => document.visibilityState === "visible" && registration.update().catch(() => {});
  document.addEventListener("visibilitychange", check); // a tab may stay open for days
  addEventListener("online", check);
}

/** Once installed, a worker that follows another waits; it says whether to ask the reader. */
function follow({ installing }) {
  installing.addEventListener("statechange", () => installing.state === "installed" && installing.postMessage({ type: "waiting" }));
}

function answer({ data, ports, source }) {
  if (data.type === "version") ports[0].postMessage(version);
  if (data.type === "new") announce(JSON.parse(words), () => source.postMessage({ type: "activate" }));
  if (data.type === "reload" && data.version !== version) location.reload();
}
