// The Direct Line protocol, as far as the page needs it. A conversation that the server does not hold is null.
const root = "/v3/directline/conversations";

export class NotHeld extends Error {}

async function ask(path, method = "GET", body = undefined) {
  const response = await fetch(`${root}${path}`, {
    method,
    headers: body ? { "content-type": "application/json" } : {},
    body: body && JSON.stringify(body),
    cache: "no-store",
  });
  if (response.status === 404) throw new NotHeld();
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

async function orNull(asking) {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof NotHeld) return null;
    throw error;
  }
}

const place = id => `/${encodeURIComponent(id)}`;

export const open = user => ask("", "POST", { user: { id: user } });
export const reopen = (id, watermark) => orNull(ask(`${place(id)}?watermark=${watermark}`));
export const read = (id, watermark = "") => orNull(ask(`${place(id)}/activities?watermark=${watermark}`));
export const post = async (id, activity) => (await ask(`${place(id)}/activities`, "POST", activity)).id;
export const invoke = (id, activity) => ask(`${place(id)}/activities`, "POST", activity);
