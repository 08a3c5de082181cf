import { notices } from "./notices.js";
import { words } from "./words.js";

// Shown from the moment that something was sent until an answer comes. Quick answers are not announced twice.
const line = document.getElementById("writing"), said = line.querySelector("[role=status]");
const stillAfter = 2000, noneAfter = 45000;
let still, none;

export const writing = {
  get isShown() { return !line.hidden; },

  start() {
    this.stop();
    line.hidden = false;
    still = setTimeout(() => { said.textContent = words("still-writing"); }, stillAfter);
    none = setTimeout(() => { this.stop(); notices.say(words("no-answer")); }, noneAfter);
  },

  stop() {
    clearTimeout(still);
    clearTimeout(none);
    line.hidden = true;
    said.textContent = "";
  },
};
