import { cardView } from "./card.js";
import { element } from "./dom.js";
import { openInNewTab } from "./links.js";
import { linkTelephones } from "./telephones.js";
import { words } from "./words.js";

const asMessage = "application/vnd.microsoft.activity.message", asCard = "application/vnd.microsoft.card.adaptive";
const controls = "button, input, select, textarea, a[href]";

// A card in its message, and what its buttons do. An answer of the bot may put another card in its place.
export class CardHolder {
  #activity; #actions; #place = element("div"); #note = element("p", { class: "note", role: "status" });

  constructor(content, activity, actions) {
    this.#activity = activity;
    this.#actions = actions;
    this.element = element("div", { class: "card-holder" }, this.#place, this.#note);
    this.#show(content);
  }

  #show(content) {
    this.#place.replaceChildren(cardView(content, action => this.#act(action)));
    for (const part of this.#place.querySelectorAll("[id$=-danger]")) linkTelephones(part, true);
    linkTelephones(this.#place, this.#activity.channelData?.danger === true);
  }

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

  // Who pressed goes on at the top of the new card: its heading is read out, with what was noted and how far one is; who marked one of
  // several things goes on at that thing. The log then keeps quiet, for otherwise the whole card would be read out as well.
  #replace(content) {
    const hadFocus = this.#place.contains(document.activeElement);
    const marked = hadFocus ? ownId(document.activeElement.closest("[id*=-mark-]")) : null;
    this.#place.setAttribute("aria-live", hadFocus ? "off" : "polite");
    this.#show(content);
    if (!hadFocus) return;
    if (marked && goOnAt([...this.#place.querySelectorAll("[id*=-mark-]")].find(part => ownId(part) === marked))) return;
    const start = beginning(this.#place) ?? this.element;
    if (!start.matches(controls)) start.tabIndex = -1;
    start.focus({ preventScroll: true });
    if (!isInSight(this.element, start)) this.element.scrollIntoView({ block: "start" });
  }

  empty() { for (const input of this.#place.querySelectorAll("input, textarea")) input.value = ""; }
}

// The first heading that is shown, described by what the card says before it; a card without one begins with its first control.
function beginning(place) {
  const seen = [...place.querySelectorAll(`[role=heading], ${controls}`)].filter(part => part.checkVisibility());
  const heading = seen.find(part => part.matches("[role=heading]"));
  const beside = [...place.querySelectorAll("[id$=-notice], [id$=-progress]")].map(part => part.id).join(" ");
  if (heading && beside) heading.setAttribute("aria-describedby", beside);
  return heading ?? seen[0];
}

// The id that the card gave it, without what sets it apart from another card's.
function ownId(part) { return part?.id.replace(/^card-\d+-/, "") ?? null; }

// Its first control, described by the words above it.
function goOnAt(part) {
  const start = part?.querySelector(controls), said = part?.querySelector(".ac-textBlock");
  if (!start) return false;
  if (said) start.setAttribute("aria-describedby", said.id ||= `${part.id}-said`);
  start.focus({ preventScroll: true });
  part.scrollIntoView({ block: "nearest" });
  return true;
}

function isInSight(card, start) {
  const covered = document.getElementById("composer")?.getBoundingClientRect().top ?? innerHeight;
  return card.getBoundingClientRect().top >= 0 && start.getBoundingClientRect().bottom <= Math.min(covered, innerHeight);
}
