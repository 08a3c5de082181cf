// The page's words come with the page, from knowledge/interface.yaml.
const held = JSON.parse(document.getElementById("main").dataset.words);

export function words(id, values = {}) {
  const text = held[id] ?? id;
  return Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, value), text);
}
