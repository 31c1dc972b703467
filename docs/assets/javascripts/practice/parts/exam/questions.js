// Quiz items fetched from the pages of their questions, each page once.

const pages = new Map();

/** The section of an item, ready to be put into this page. Rejects when its page cannot be read. */
export async function fetchItem(address, id) {
  if (!pages.has(address.href)) pages.set(address.href, read(address));
  const page = await pages.get(address.href).catch((error) => {
    pages.delete(address.href); // the next try asks again
    throw error;
  });
  const section = document.importNode(page.querySelector(`.quiz__item[data-item="${id}"]`), true);
  section.removeAttribute("id");
  return section;
}

/** A page whose links and pictures lead where they lead from its own address. */
async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}: ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  page.head.prepend(Object.assign(page.createElement("base"), { href: address.href }));
  page.querySelectorAll(".quiz__item [href]").forEach((link) => link.setAttribute("href", link.href));
  page.querySelectorAll(".quiz__item [src]").forEach((image) => image.setAttribute("src", image.src));
  return page;
}
