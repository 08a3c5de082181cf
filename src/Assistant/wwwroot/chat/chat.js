import { composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { Log } from "./log.js";
import { notices } from "./notices.js";
import { profile } from "./profile.js";
import { suggestions } from "./suggestions.js";
import { words } from "./words.js";
import { writing } from "./writing.js";

// What happens on the page: what is said goes to the conversation, what comes from it goes into the log.
export class Chat {
  #log; #conversation; #awaited = false; #lost = false;

  constructor() {
    this.#log = new Log({
      say: text => { this.say(text); composer.focus(); },
      submit: (data, card, holder) => this.#submit(data, card, holder),
      execute: (action, card) => this.#conversation.invoke(action, card.id),
    });
    this.#conversation = new Conversation({
      history: (activities, isEarlier) => this.#history(activities, isEarlier),
      renewed: () => { writing.stop(); suggestions.clear(); this.#log.note(words("new-conversation")); },
      activity: activity => this.#receive(activity),
      reached: () => { if (this.#lost) notices.connection(words("back")); this.#lost = false; },
      lost: () => { this.#lost = true; notices.connection(words("lost")); },
    });
  }

  start() { return this.#conversation.start(); }

  async startAgain() {
    writing.stop();
    suggestions.clear();
    this.#log.clear();
    await this.#conversation.startAgain();
    notices.say(words("start-again-done"));
    window.scrollTo({ top: 0 });
    composer.focus();
  }

  say(text) { return this.#send(text, { type: "message", text, textFormat: "plain" }, () => this.say(text)); }

  async setProfile() {
    notices.clear();
    try {
      const answer = await this.#conversation.invoke({ type: "Action.Execute", verb: "profile", data: profile.current });
      notices.say(typeof answer.value === "string" ? answer.value : answer.value?.message ?? "");
    } catch {
      notices.say(words("card-failed"));
    }
  }

  // What was typed into a card is shown as the reader's own words.
  #submit(data, card, holder) {
    const said = data.msteams?.type === "messageBack" ? data.msteams : null;
    const shown = said ? said.displayText : Object.values(data).filter(value => typeof value === "string").join("\n");
    const content = { type: "message", text: said?.text, value: data, replyToId: card.id, channelData: { shown } };
    this.#send(shown, content, () => this.#submit(data, card, holder)).onBlank = () => holder.empty();
    composer.focus();
  }

  #send(text, content, again) {
    notices.clear();
    if (!this.#lost) notices.connection("");
    suggestions.clear();
    const number = crypto.randomUUID();
    const message = this.#log.say(text, number);
    message.element.scrollIntoView({ block: "nearest" });
    this.#awaited = true;
    writing.start();
    this.#conversation.post({ ...content, channelData: { ...content.channelData, clientActivityID: number } })
      .then(id => this.#log.isSent(message, id))
      .catch(() => {
        writing.stop();
        message.failed(() => { this.#log.withdraw(message, number); again(); composer.focus(); });
        message.element.scrollIntoView({ block: "nearest" });
      });
    return message;
  }

  #history(activities, isEarlier) {
    const shown = activities.map(activity => this.#show(activity)).filter(Boolean);
    this.#log.busy = false;
    if (isEarlier && shown.length > 1) shown.at(-1).element.scrollIntoView({ block: "start", behavior: "instant" });
  }

  #receive(activity) {
    if (activity.type === "typing") return void (writing.isShown || writing.start());
    const message = this.#show(activity);
    if (!message) return;
    writing.stop();
    if (message.isDanger) notices.interrupt(message.plainText);
    // The top of an answer is what is read first; what comes after it does not move the page again.
    if (this.#awaited || message.isDanger) message.element.scrollIntoView({ block: "start" });
    this.#awaited = false;
  }

  #show(activity) {
    const message = this.#log.take(activity);
    if (!message) return;
    const { personalDetails, profile: said } = activity.channelData ?? {};
    if (personalDetails && activity.replyToId) this.#log.blank(activity.replyToId);
    if (said) profile.show(said);
    suggestions.show(activity.suggestedActions?.actions ?? [], text => { this.say(text); composer.focus(); });
    return message;
  }
}
