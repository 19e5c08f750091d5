/*
 * Passages and notes name their evidence and annotations in `data-e`. `data-lit` is set on what shares evidence with the element pointed at,
 * focused or come to by its address; `data-flash` once on the latter.
 */

const PASSAGE = "[data-source-text] [data-e]";

/** Binds the lights of a reader; the answer takes them off again. */
export function bindLights(reader: HTMLElement): () => void {
  let held: string[] = [];
  const light = (evidence: string[]) => {
    for (const element of reader.querySelectorAll<HTMLElement>("[data-e]")) {
      element.toggleAttribute(
        "data-lit",
        evidenceOf(element).some((one) => evidence.includes(one)),
      );
    }
  };
  const hold = (evidence: string[]) => {
    held = evidence;
    light(evidence);
  };

  const handlePoint = (event: Event) => {
    const element = bearer(event.target);
    light(element ? evidenceOf(element) : held);
  };
  const handleFocus = (event: Event) => {
    const element = bearer(event.target);
    if (element) hold(evidenceOf(element));
  };
  const handleClick = (event: Event) => {
    const element = bearer(event.target);
    // Selecting words ends in a click, too, and asks for nothing.
    if (!window.getSelection()?.isCollapsed) return;
    if (element?.matches(PASSAGE)) openNotes(reader, evidenceOf(element));
    hold(element ? evidenceOf(element) : []);
  };
  const handleAddress = () => {
    const evidence = evidenceInAddress();
    if (evidence) arriveAt(reader, evidence, hold);
  };

  const bound: [EventTarget, string, (event: Event) => void][] = [
    [reader, "pointerover", handlePoint],
    [reader, "pointerleave", () => light(held)],
    [reader, "focusin", handleFocus],
    [reader, "click", handleClick],
    [window, "hashchange", handleAddress],
  ];
  for (const [target, type, handle] of bound) target.addEventListener(type, handle);
  handleAddress();
  return () => {
    for (const [target, type, handle] of bound) target.removeEventListener(type, handle);
  };
}

/** Goes to the passage that the address names, flashes it, and focuses its note without moving from it. */
function arriveAt(reader: HTMLElement, evidence: string, hold: (evidence: string[]) => void) {
  const pieces = [...reader.querySelectorAll<HTMLElement>(PASSAGE)].filter((one) => evidenceOf(one).includes(evidence));
  if (pieces.length === 0) return;
  pieces[0]?.scrollIntoView({ block: "center" });
  notesOf(reader, [evidence])[0]?.focus({ preventScroll: true });
  hold([evidence]);
  for (const piece of pieces) {
    piece.toggleAttribute("data-flash", true);
    piece.addEventListener("animationend", () => piece.removeAttribute("data-flash"), { once: true });
  }
}

/** Brings the notes of a passage into view; where all are of one event, the first takes the focus. */
function openNotes(reader: HTMLElement, evidence: string[]) {
  const notes = notesOf(reader, evidence);
  const events = new Set(notes.map((note) => note.dataset.event));
  if (events.size === 1) notes[0]?.focus({ preventScroll: true });
  notes[0]?.scrollIntoView({ block: "nearest" });
}

function notesOf(reader: HTMLElement, evidence: string[]): HTMLElement[] {
  return [...reader.querySelectorAll<HTMLElement>("a[data-e]")].filter((note) =>
    evidenceOf(note).some((one) => evidence.includes(one)),
  );
}

function bearer(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-e]") : null;
}

function evidenceOf(element: HTMLElement): string[] {
  return element.dataset.e?.split(" ") ?? [];
}

function evidenceInAddress(): string | null {
  const { hash } = window.location;
  if (!/^#[ea]=/.test(hash)) return null;
  try {
    return decodeURIComponent(hash.slice(3));
  } catch {
    return null;
  }
}
