// What outlives a reload: the conversation's id, role and area, for this browser: a page opened from the chat leads back to the same conversation. Never a message.
const conversation = "chat.conversation", user = "chat.user", profile = "chat.profile";

export const session = {
  get conversation() { return localStorage.getItem(conversation); },
  set conversation(id) { localStorage.setItem(conversation, id); },
  get user() {
    const known = localStorage.getItem(user) ?? `local-${crypto.randomUUID()}`;
    localStorage.setItem(user, known);
    return known;
  },
  get profile() {
    try {
      return JSON.parse(localStorage.getItem(profile)) ?? {};
    } catch {
      return {};
    }
  },
  set profile({ role, area }) { localStorage.setItem(profile, JSON.stringify({ role, area })); },
};
