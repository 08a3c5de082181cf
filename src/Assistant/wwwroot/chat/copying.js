import { element } from "./dom.js";
import { notices } from "./notices.js";
import { words } from "./words.js";

export function copyButton(text) {
  return element("button", { type: "button", class: "copy", click: copy }, words("copy"));

  async function copy() {
    notices.clear();
    try {
      await navigator.clipboard.writeText(text);
      notices.say(words("copied"));
    } catch {
      notices.say(words("not-copied"));
    }
  }
}
