import { element } from "./dom.js";

// What could be asked next, below the newest message.
const place = document.getElementById("suggestions");

export const suggestions = {
  show(actions, say) {
    place.replaceChildren(...actions.filter(a => a.type === "imBack").slice(0, 5).map(a => element("button", { type: "button", click: () => say(a.value ?? a.title) }, a.title)));
    place.hidden = place.children.length === 0;
  },
  clear() { place.replaceChildren(); place.hidden = true; },
};
