import { isAllowed, opensInNewTab } from "./links.js";

// Without the library (window.markdownit) text is shown as plain paragraphs.
const renderer = window.markdownit ? prepare(window.markdownit({ html: false, linkify: false, breaks: false })) : null;

function prepare(md) {
  md.validateLink = isAllowed;
  md.disable("image");
  // A heading of an answer stands below the answer's own heading.
  md.core.ruler.push("lower_headings", state => {
    for (const token of state.tokens) if (/^h[1-6]$/.test(token.tag)) token.tag = `h${Math.min(6, Number(token.tag[1]) + 2)}`;
  });
  md.inline.ruler.before("link", "citation", citation);
  md.renderer.rules.citation = (tokens, i) => `<button type="button" class="cite" data-position="${tokens[i].meta}">[${tokens[i].meta}]</button>`;
  md.renderer.rules.link_open = (tokens, i, options, env, self) => {
    if (opensInNewTab(tokens[i].attrGet("href"))) {
      tokens[i].attrSet("target", "_blank");
      tokens[i].attrSet("rel", "noopener noreferrer");
    }
    return self.renderToken(tokens, i, options);
  };
  return md;
}

// Only a number that the message has a source for is a citation; an escaped bracket never comes here.
function citation(state, silent) {
  const found = /^\[(\d{1,2})\]/.exec(state.src.slice(state.pos, state.pos + 4));
  if (!found || !state.env.positions?.has(Number(found[1]))) return false;
  if (!silent) state.push("citation", "", 0).meta = Number(found[1]);
  state.pos += found[0].length;
  return true;
}

export function toHtml(text, positions = new Set()) {
  return renderer ? renderer.render(text, { positions }) : null;
}

// The same without marks, for where they cannot be rendered.
export function toPlain(text) {
  return text.replace(/\*\*|(?<!\\)\*/g, "").replace(/\\([\\`*_[\]<>#|~])/g, "$1");
}
