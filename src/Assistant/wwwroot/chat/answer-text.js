import { element } from "./dom.js";
import { toHtml, toPlain } from "./markdown.js";
import { words } from "./words.js";

// The words of an answer, in which each [n] with a source is a button that shows the source's words.
export function answerText(text, citations, show) {
  const byPosition = new Map(citations.map(c => [c.position, c]));
  const body = element("div", { class: "text" });
  const html = toHtml(text, new Set(byPosition.keys()));
  if (html === null) body.append(...paragraphs(text, byPosition));
  else body.innerHTML = html;
  for (const mark of body.querySelectorAll("button.cite")) {
    const cited = byPosition.get(Number(mark.dataset.position));
    mark.setAttribute("aria-label", words("source", { number: cited.position, name: cited.name }));
    mark.setAttribute("aria-haspopup", "dialog");
    mark.addEventListener("click", () => show(cited));
  }
  return body;
}

function paragraphs(text, byPosition) {
  return toPlain(text).split(/\n\s*\n/).map(paragraph => element("p", { class: "plain" }, ...paragraph.split(/(\[\d{1,2}\])/).map(part => {
    const position = Number(part.slice(1, -1));
    return /^\[\d+\]$/.test(part) && byPosition.has(position) ? element("button", { type: "button", class: "cite", "data-position": position }, part) : part;
  })));
}
