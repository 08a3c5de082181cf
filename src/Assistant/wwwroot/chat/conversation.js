import { Connection } from "./connection.js";
import { NotHeld, invoke, open, post, read } from "./direct-line.js";
import { profile } from "./profile.js";
import { session } from "./session.js";

const pauses = [500, 1000, 2000, 4000, 8000];

// This tab's conversation with the bot: opened, gone on with after a reload, opened anew where the server no longer holds it.
export class Conversation {
  #id = null; #connection; #ready; #on;

  // on: history(activities, isEarlier), renewed(), activity(activity), reached(), lost()
  constructor(on) { this.#on = on; }

  start() { return this.#ready = this.#start(); }

  // Ends this one for good and opens another.
  startAgain() {
    if (!this.#id) return this.#ready;
    this.#connection.stop();
    post(this.#id, this.#complete({ type: "endOfConversation" })).catch(() => {});
    this.#id = null;
    return this.#ready = this.#open();
  }

  async post(content) {
    await this.#ready;
    const [id, activity] = [this.#id, this.#complete(content)];
    try {
      return await post(id, activity);
    } catch (error) {
      if (!(error instanceof NotHeld)) throw error;
      await this.#renew(id);
      return post(this.#id, activity);
    }
  }

  async invoke(action, replyToId) {
    await this.#ready;
    return this.#invoke(action, replyToId);
  }

  async #start() {
    const earlier = session.conversation;
    const set = earlier ? await this.#patiently(() => read(earlier)) : null;
    if (set) return this.#follow(earlier, set, true);
    if (earlier) this.#on.renewed();
    return this.#open();
  }

  async #open() {
    const { conversationId } = await this.#patiently(() => open(session.user));
    session.conversation = conversationId;
    this.#follow(conversationId, await this.#patiently(() => read(conversationId)) ?? { activities: [], watermark: "" }, false);
    if (profile.isGiven) await this.#invoke({ type: "Action.Execute", verb: "profile", data: profile.current }).catch(() => {});
  }

  #follow(id, set, isEarlier) {
    this.#id = id;
    this.#on.history(set.activities, isEarlier);
    this.#connection = new Connection(id, set.watermark, {
      activity: this.#on.activity,
      open: this.#on.reached,
      lost: this.#on.lost,
      forgotten: () => this.#renew(id),
    });
    this.#connection.run();
  }

  // The stream and a message can both find out that the server no longer holds it; the first opens another.
  #renew(id) {
    if (id !== this.#id) return this.#ready;
    this.#id = null;
    this.#connection.stop();
    this.#on.renewed();
    return this.#ready = this.#open();
  }

  #invoke(action, replyToId) {
    return invoke(this.#id, this.#complete({ type: "invoke", name: "adaptiveCard/action", value: { action, trigger: "manual" }, replyToId }));
  }

  #complete(content) { return { ...content, from: { id: session.user }, locale: "en-GB" }; }

  async #patiently(asking) {
    for (let failures = 0; ; failures++) {
      try {
        const answer = await asking();
        if (failures > 0) this.#on.reached();
        return answer;
      } catch {
        this.#on.lost();
        await new Promise(resolve => setTimeout(resolve, pauses[Math.min(failures, pauses.length - 1)]));
      }
    }
  }
}
