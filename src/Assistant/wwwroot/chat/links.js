import { element, unseen } from "./dom.js";
import { words } from "./words.js";

const allowed = /^(https?:|mailto:|tel:|\/(?![\/\\]))/i;

export function isAllowed(address) {
  return allowed.test(address.trim());
}

export function opensInNewTab(address) {
  return /^(https?:|\/)/i.test(address.trim());
}

export function link(address, text) {
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text, unseen(` ${words("new-tab")}`));
}

export function openInNewTab(address) {
  if (isAllowed(address)) window.open(address, "_blank", "noopener,noreferrer");
}
