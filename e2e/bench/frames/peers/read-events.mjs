/** Every event in each of its lanes: `[id, title, first day, last day, lane]`, days since 1970-01-01. */
export async function readEvents() {
  const { body } = await fetch("/events.ndjson");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const events = [];
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return events;
    const lines = (rest + value).split("\n");
    rest = lines.pop();
    for (const line of lines) events.push(JSON.parse(line));
  }
}

export async function readLanes() {
  return (await fetch("/lanes.json")).json();
}

/** What the address asks for: `from` and `to`, days since 1970-01-01, and how to show the events. */
export function asked() {
  const params = new URLSearchParams(location.search);
  return { from: Number(params.get("from")), to: Number(params.get("to")), mode: params.get("mode") };
}
