// How Microsoft's renderer draws our cards. Colours are the page's own variables, so that light and dark follow by themselves.
const text = (ink, subtle = "var(--quiet)") => ({ default: ink, subtle, highlightColors: { default: "var(--mark)", subtle: "var(--mark)" } });

const inks = {
  default: text("var(--ink)"),
  accent: text("var(--accent)"),
  good: text("var(--ink)"),
  warning: text("var(--ink)"),
  attention: text("var(--danger)"),
  light: text("var(--ink)"),
  dark: text("var(--ink)"),
};

const ground = backgroundColor => ({ backgroundColor, foregroundColors: inks });

const letters = {
  fontFamily: "inherit",
  fontSizes: { small: 14, default: 16, medium: 17, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
};

export const cardStyle = {
  fontFamily: "inherit",
  spacing: { none: 0, small: 4, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  fontTypes: { default: letters, monospace: letters },
  containerStyles: {
    default: ground("transparent"),
    emphasis: ground("var(--raised)"),
    accent: ground("var(--raised)"),
    good: ground("var(--raised)"),
    warning: ground("var(--notice-ground)"),
    attention: ground("var(--danger-ground)"),
  },
  textBlock: { headingLevel: 3 },
  actions: { maxActions: 12, spacing: "default", buttonSpacing: 8, actionsOrientation: "vertical", actionAlignment: "left", showCard: { actionMode: "inline" } },
  inputs: { label: { inputSpacing: "small", requiredInputs: { weight: "bolder" }, optionalInputs: { weight: "bolder" } }, errorMessage: { color: "attention", weight: "bolder" } },
};
