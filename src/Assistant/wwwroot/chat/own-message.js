import { element } from "./dom.js";
import { words } from "./words.js";

// What the reader said. It can fail to be sent, and it can be blanked.
export class OwnMessage {
  #text; #note;

  constructor(text) {
    this.text = text;
    this.#text = element("p", { class: "text" }, text);
    this.#note = element("p", { class: "note", role: "status" });
    this.element = element("article", { class: "message mine" }, element("p", { class: "who" }, words("you")), this.#text, this.#note);
  }

  failed(again) {
    this.element.classList.add("failed");
    this.#note.replaceChildren(words("not-delivered"), " ", element("button", { type: "button", click: () => again(this.text) }, words("send-again")));
  }

  blank() {
    this.text = "";
    this.element.classList.remove("failed");
    this.element.classList.add("blank");
    this.#text.textContent = words("removed");
    this.#note.replaceChildren();
    this.onBlank?.();
  }
}
