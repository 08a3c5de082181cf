import { read, reopen } from "./direct-line.js";

const pauses = [300, 1000, 2000, 4000, 8000, 15000];
const pollEvery = 1500;
const refusedTooOften = 2;

// Keeps a conversation's activities coming: over a WebSocket, or by asking where a WebSocket is refused; comes back by itself.
export class Connection {
  #id; #watermark; #on; #socket; #stopped = false; #refused = 0; #wake = () => {};

  constructor(id, watermark, on) {
    [this.#id, this.#watermark, this.#on] = [id, watermark, on];
    window.addEventListener("online", () => this.#wake());
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.#wake(); });
  }

  stop() {
    this.#stopped = true;
    this.#socket?.close();
    this.#wake();
  }

  async run() {
    for (let failures = 0; !this.#stopped; failures++) {
      try {
        const held = await reopen(this.#id, this.#watermark);
        if (this.#stopped) return;
        if (held === null) return this.#on.forgotten();
        const was = this.#refused < refusedTooOften ? await this.#stream(held.streamUrl) : await this.#poll();
        if (was === null) return this.#on.forgotten();
        if (was) failures = 0;
      } catch {
        // The server cannot be reached; the next round tries again.
      }
      if (this.#stopped) return;
      if (this.#refused !== 1) this.#on.lost();
      await this.#pause(pauses[Math.min(failures, pauses.length - 1)] * (0.8 + 0.4 * Math.random()));
    }
  }

  #stream(address) {
    return new Promise(resolve => {
      let opened = false;
      this.#socket = new WebSocket(address);
      this.#socket.onopen = () => { opened = true; this.#refused = 0; this.#on.open(); };
      this.#socket.onmessage = frame => { if (frame.data) this.#take(JSON.parse(frame.data)); };
      this.#socket.onclose = () => { if (!opened) this.#refused++; resolve(opened); };
    });
  }

  async #poll() {
    for (this.#on.open(); !this.#stopped; await this.#pause(pollEvery)) {
      const set = await read(this.#id, this.#watermark);
      if (set === null) return null;
      this.#take(set);
    }
    return true;
  }

  #take(set) {
    if (this.#stopped) return;
    this.#watermark = set.watermark ?? this.#watermark;
    for (const activity of set.activities ?? []) this.#on.activity(activity);
  }

  #pause(milliseconds) {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => { clearTimeout(timer); resolve(); };
    });
  }
}
