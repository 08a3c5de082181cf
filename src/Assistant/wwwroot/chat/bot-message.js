import { answerText } from "./answer-text.js";
import { CardHolder } from "./card-holder.js";
import { citationsOf, sourceList } from "./citations.js";
import { copyButton } from "./copying.js";
import { element, unseen } from "./dom.js";
import { showPassage } from "./passage.js";
import { linkTelephones } from "./telephones.js";
import { words } from "./words.js";

// What the assistant said: words with citations, cards, sources. Its heading is where a screen reader jumps from answer to answer.
export class BotMessage {
  #body = element("div", { class: "said" });

  constructor(activity, number, actions) {
    this.number = number;
    this.actions = actions;
    const heading = element("h2", { class: "who", id: `answer-${number}` }, words("assistant"), unseen(`, ${words("answer", { number })}`));
    this.element = element("article", { class: "message theirs", "aria-labelledby": heading.id, tabindex: "-1" }, heading, this.#body);
    this.show(activity);
  }

  show(activity) {
    this.activity = activity;
    this.isDanger = activity.channelData?.danger === true;
    this.element.classList.toggle("danger", this.isDanger);
    // Danger is announced at once by itself, and not a second time with the log.
    if (this.isDanger) this.element.setAttribute("aria-live", "off");
    const citations = citationsOf(activity);
    this.#body.replaceChildren(...[
      activity.text ? (activity.textFormat === "plain" ? element("p", { class: "text plain" }, activity.text) : answerText(activity.text, citations, showPassage)) : null,
      ...(activity.attachments ?? []).filter(isCard).map(a => new CardHolder(a.content, activity, this.actions).element),
      citations.length ? sourceList(citations, showPassage) : null,
      activity.channelData?.copy ? copyButton(activity.channelData.copy) : null,
    ].filter(Boolean));
    linkTelephones(this.#body, this.isDanger);
  }

  get plainText() { return this.activity.text || this.activity.summary || this.#body.textContent; }

  remove() { this.#body.replaceChildren(element("p", { class: "quiet" }, words("deleted"))); }
}

function isCard(attachment) {
  return attachment.contentType === "application/vnd.microsoft.card.adaptive" && attachment.content;
}
