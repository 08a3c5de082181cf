import { words } from "./words.js";

// The box to type into. It grows with the text; what is typed is only cleared when it was handed on.
const form = document.getElementById("composer"), box = form.querySelector("textarea"), count = document.getElementById("count");
const longest = Number(document.getElementById("main").dataset.longest), near = 200;
const touch = window.matchMedia("(pointer: coarse)");

export const composer = {
  onSend(send) {
    form.addEventListener("submit", event => {
      event.preventDefault();
      const text = box.value.trim();
      if (text && text.length <= longest) {
        box.value = "";
        measure();
        send(text);
      }
      box.focus({ preventScroll: true });
    });
    box.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    box.addEventListener("input", measure);
    window.addEventListener("resize", measure);
    measure();
  },

  // On a touch screen the keyboard would cover the answer.
  focus() { if (!touch.matches) box.focus({ preventScroll: true }); },
};

function measure() {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`;
  const left = longest - box.value.trim().length;
  count.textContent = left < 0 ? words("over", { count: -left }) : left <= near ? words("left", { count: left }) : "";
  box.setAttribute("aria-invalid", String(left < 0));
  document.documentElement.style.setProperty("--composer", `${form.offsetHeight}px`);
}
