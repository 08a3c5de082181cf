import { cardStyle } from "./card-style.js";
import { element } from "./dom.js";
import { toHtml } from "./markdown.js";

// Without the library (window.AdaptiveCards) a card is shown by its fallback text.
const library = window.AdaptiveCards;
let rendering = 0;

if (library) {
  library.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const html = toHtml(text);
    result.didProcess = html !== null;
    if (html !== null) result.outputHtml = html;
  };
}

// A card as an element. Pressed buttons go to onAction.
export function cardView(content, onAction = () => {}) {
  return (library && rendered(content, onAction)) || plain(content);
}

function rendered(content, onAction) {
  try {
    const card = new library.AdaptiveCard();
    card.hostConfig = new library.HostConfig(cardStyle);
    card.onExecuteAction = action => {
      if (action instanceof library.ToggleVisibilityAction) queueMicrotask(() => sayExpanded(card, body));
      else onAction(action);
    };
    card.parse(content);
    const body = card.render();
    if (!body) return null;
    body.classList.add("card");
    mend(body);
    sayExpanded(card, body);
    return body;
  } catch (error) {
    console.warn("A card cannot be shown.", error.message);
    return null;
  }
}

// The renderer counts in pixels and marks a highlight by colour alone: text follows the reader's own size, and a mark is a mark.
// Ids of a card are its own: another card, or the page, may have the same.
function mend(body) {
  const own = `card-${++rendering}-`;
  for (const part of body.querySelectorAll("[id]:not([id^=__ac])")) part.id = own + part.id;
  for (const part of body.querySelectorAll("[style]")) {
    if (part.style.fontSize.endsWith("px")) part.style.fontSize = `${parseFloat(part.style.fontSize) / 16}rem`;
    part.style.lineHeight = "";
    if (part.style.backgroundColor === "var(--mark)") part.setAttribute("role", "mark");
  }
  // Radio buttons of one name are one group, whichever card they stand in.
  for (const input of body.querySelectorAll("input[type=radio]")) input.name = own + input.name;
  for (const button of body.querySelectorAll("button[title]")) if (button.title === button.textContent) button.removeAttribute("title");
  for (const button of body.querySelectorAll("button[aria-controls]")) {
    button.dataset.controls = button.getAttribute("aria-controls");
    button.setAttribute("aria-controls", button.dataset.controls.split(" ").map(id => own + id).join(" "));
  }
  body.removeAttribute("tabindex");
}

function sayExpanded(card, body) {
  for (const part of body.querySelectorAll("[aria-expanded]:not(button)")) part.removeAttribute("aria-expanded");
  for (const button of body.querySelectorAll("button[data-controls]")) {
    const target = card.getElementById(button.dataset.controls.split(" ")[0]);
    if (target) button.setAttribute("aria-expanded", String(target.isVisible));
  }
}

function plain(content) {
  return element("div", { class: "card" }, ...(content.fallbackText ?? "").split(/\n+/).map(line => element("p", { class: "plain" }, line)));
}
