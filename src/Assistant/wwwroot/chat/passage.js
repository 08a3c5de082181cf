import { cardView } from "./card.js";
import { element } from "./dom.js";

// The words behind a citation, over the page. The browser itself keeps the keyboard inside, closes on Escape and puts the focus back.
const dialog = document.getElementById("passage");
const [name, body, address, close] = ["h2", ".words", "a", "button"].map(part => dialog.querySelector(part));

close.addEventListener("click", () => dialog.close());
dialog.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });

export function showPassage(cited) {
  name.textContent = `${cited.position}. ${cited.name}`;
  // The card begins with the name itself.
  name.classList.toggle("unseen", Boolean(cited.card));
  body.replaceChildren(cited.card ? cardView(cited.card) : element("p", {}, cited.abstract));
  address.hidden = !cited.url;
  if (cited.url) address.href = cited.url;
  dialog.showModal();
  dialog.scrollTop = 0;
  const quoted = body.querySelector("[role=mark]");
  if (quoted && quoted.getBoundingClientRect().top > dialog.getBoundingClientRect().bottom - 120) quoted.scrollIntoView({ block: "center", behavior: "instant" });
}
