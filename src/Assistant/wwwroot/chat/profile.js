import { session } from "./session.js";

// Role and area in the header.
const [role, area] = ["role", "area"].map(id => document.getElementById(`profile-${id}`));

export const profile = {
  get current() { return { role: role.value || null, area: area.value || null }; },

  get isGiven() { return Boolean(role.value || area.value); },

  show(said) {
    role.value = said.role ?? "";
    area.value = said.area ?? "";
    // What the page does not list is not chosen.
    for (const choice of [role, area]) if (choice.selectedIndex < 0) choice.value = "";
    session.profile = this.current;
  },

  restore() { this.show(session.profile); },

  onChange(changed) {
    for (const choice of [role, area]) choice.addEventListener("change", () => { session.profile = this.current; changed(); });
  },
};
