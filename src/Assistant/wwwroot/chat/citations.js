import { element } from "./dom.js";
import { isAllowed, link } from "./links.js";
import { words } from "./words.js";

// The sources of a message: the claims of its schema.org Message entity.
export function citationsOf(activity) {
  const entity = (activity.entities ?? []).find(e => e.type === "https://schema.org/Message");
  return (entity?.citation ?? []).map(claim => ({
    position: claim.position,
    name: claim.appearance?.name ?? "",
    abstract: claim.appearance?.abstract ?? "",
    url: claim.appearance?.url && isAllowed(claim.appearance.url) ? claim.appearance.url : null,
    card: cardOf(claim.appearance?.text),
  }));
}

function cardOf(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

// One line a source: its number, its name, and a way to its words.
export function sourceList(citations, show) {
  return element("section", { class: "sources" },
    element("h3", {}, words("sources-heading")),
    element("ul", {}, ...citations.map(cited => element("li", {},
      element("span", { class: "number" }, `${cited.position}.`),
      element("span", { class: "name" }, cited.url ? link(cited.url, cited.name) : cited.name),
      element("button", { type: "button", class: "quiet", "aria-haspopup": "dialog", "aria-label": words("show-words-of", { number: cited.position, name: cited.name }), click: () => show(cited) }, words("show-words"))))));
}
