import { Chat } from "./chat.js";
import { composer } from "./composer.js";
import { profile } from "./profile.js";

const chat = new Chat();

profile.restore();
profile.onChange(() => chat.setProfile());
composer.onSend(text => chat.say(text));
document.getElementById("again").addEventListener("click", () => chat.startAgain());
chat.start();
