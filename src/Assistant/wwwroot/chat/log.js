import { BotMessage } from "./bot-message.js";
import { element } from "./dom.js";
import { OwnMessage } from "./own-message.js";

// The conversation, in order. Messages are known by their id, and until they have one by the page's own number for them.
export class Log {
  #place = document.getElementById("log"); #byId = new Map(); #sent = new Map(); #answers = 0; #actions;

  constructor(actions) { this.#actions = actions; }

  set busy(value) { this.#place.setAttribute("aria-busy", String(value)); }

  clear() {
    this.#place.replaceChildren();
    this.#byId.clear();
    this.#sent.clear();
    this.#answers = 0;
  }

  // The reader's own words, before the server knows of them.
  say(text, number) {
    const message = new OwnMessage(text);
    this.#sent.set(number, message);
    this.#place.append(message.element);
    return message;
  }

  note(text) { this.#place.append(element("p", { class: "note" }, text)); }

  withdraw(message, number) {
    this.#sent.delete(number);
    message.element.remove();
  }

  isSent(message, id) { this.#byId.set(id, message); }

  blank(id) {
    const message = this.#byId.get(id);
    if (message instanceof OwnMessage) message.blank();
    else message?.remove();
  }

  // The message's element where it is a new one of the assistant's, otherwise nothing.
  take(activity) {
    if (activity.type === "messageDelete") return void this.#deleted(activity);
    if (activity.type !== "message") return;
    const known = this.#byId.get(activity.id);
    if (activity.from?.role === "user") return void (known ?? this.#own(activity));
    if (known) return void known.show(activity);
    const message = new BotMessage(activity, ++this.#answers, this.#actions);
    this.#byId.set(activity.id, message);
    this.#place.append(message.element);
    return message;
  }

  #own(activity) {
    const sent = this.#sent.get(activity.channelData?.clientActivityID);
    const text = activity.text || activity.channelData?.shown;
    const message = sent ?? (text ? this.say(text) : null);
    if (message) this.#byId.set(activity.id, message);
  }

  #deleted(activity) {
    if (!this.#byId.has(activity.id) && activity.from?.role === "user") this.#byId.set(activity.id, this.say(""));
    this.blank(activity.id);
  }
}
