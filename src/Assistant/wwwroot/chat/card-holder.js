import { cardView } from "./card.js";
import { element } from "./dom.js";
import { openInNewTab } from "./links.js";
import { words } from "./words.js";

const asMessage = "application/vnd.microsoft.activity.message", asCard = "application/vnd.microsoft.card.adaptive";

// A card in its message, and what its buttons do. An answer of the bot may put another card in its place.
export class CardHolder {
  #activity; #actions; #place = element("div"); #note = element("p", { class: "note", role: "status" });

  constructor(content, activity, actions) {
    this.#activity = activity;
    this.#actions = actions;
    this.element = element("div", { class: "card-holder" }, this.#place, this.#note);
    this.#show(content);
  }

  #show(content) { this.#place.replaceChildren(cardView(content, action => this.#act(action))); }

  #act(action) {
    const data = action.data ?? {};
    switch (action.getJsonTypeName()) {
      case "Action.OpenUrl": return openInNewTab(action.url ?? "");
      case "Action.Execute": return this.#execute(action, data);
      case "Action.Submit":
        if (data.msteams?.type === "imBack") return this.#actions.say(data.msteams.value);
        return this.#actions.submit(data, this.#activity, this);
    }
  }

  // The invoke's answer: a card in this one's place, a short message, or what to mend.
  async #execute(action, data) {
    this.#note.replaceChildren();
    this.element.setAttribute("aria-busy", "true");
    try {
      const answer = await this.#actions.execute({ type: "Action.Execute", id: action.id, verb: action.verb, title: action.title, data }, this.#activity);
      if (answer.type === asCard) this.#replace(answer.value);
      else this.#note.textContent = answer.type === asMessage ? answer.value : answer.value?.message ?? words("card-failed");
    } catch {
      this.#note.textContent = words("card-failed");
    } finally {
      this.element.removeAttribute("aria-busy");
    }
  }

  #replace(content) {
    const hadFocus = this.#place.contains(document.activeElement);
    this.#show(content);
    if (!hadFocus) return;
    const next = this.#place.querySelector("button, input, select, textarea, a[href]") ?? this.element;
    if (next === this.element) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }

  empty() { for (const input of this.#place.querySelectorAll("input, textarea")) input.value = ""; }
}
