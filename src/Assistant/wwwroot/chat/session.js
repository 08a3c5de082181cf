// What outlives a reload: the conversation's id for this tab, role and area for this browser. Never a message.
const conversation = "chat.conversation", user = "chat.user", profile = "chat.profile";

export const session = {
  get conversation() { return sessionStorage.getItem(conversation); },
  set conversation(id) { sessionStorage.setItem(conversation, id); },
  get user() {
    const known = sessionStorage.getItem(user) ?? `local-${crypto.randomUUID()}`;
    sessionStorage.setItem(user, known);
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
