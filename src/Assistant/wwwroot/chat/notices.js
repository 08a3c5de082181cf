// Short lines beside the composer, and the one place that interrupts a screen reader.
const [status, connection, alert] = ["status", "connection", "alert"].map(id => document.getElementById(id));

export const notices = {
  say(text) { status.textContent = text; },
  clear() { status.textContent = ""; },
  connection(text) { connection.textContent = text; },
  interrupt(text) { alert.textContent = ""; requestAnimationFrame(() => { alert.textContent = text; }); },
};
