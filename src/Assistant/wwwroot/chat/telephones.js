import { element } from "./dom.js";

const number = /\b(?:0\d{2,4}[ \u00a0]\d{3,4}(?:[ \u00a0]\d{3,4})?|0\d{9,10})\b/g, emergency = /\b(?:999|0\d{2,4}[ \u00a0]\d{3,4}(?:[ \u00a0]\d{3,4})?|0\d{9,10})\b/g;

// Telephone numbers become links that ring; 999 only where there is danger, for elsewhere it stands in every reply.
export function linkTelephones(place, isDanger) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("a, button, textarea, label")) texts.push(walker.currentNode);
  for (const text of texts) link(text, isDanger ? emergency : number);
}

function link(text, pattern) {
  const parts = [];
  let end = 0;
  for (const found of text.data.matchAll(pattern)) {
    parts.push(text.data.slice(end, found.index), element("a", { href: `tel:${found[0].replaceAll(/\s/g, "")}` }, found[0]));
    end = found.index + found[0].length;
  }
  if (parts.length) text.replaceWith(...parts, text.data.slice(end));
}
