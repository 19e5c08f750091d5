/** Average advance of characters in the interface's sans at 1 px; estimates may be generous, never short. */
const NARROW = 0.3;
const WIDE = 0.92;
const CAPITAL = 0.66;
const DIGIT = 0.52;
const OTHER = 0.54;
const FOREIGN = 1;

/** Estimated width of one line of text, CSS px at the given font size. Needs no browser, so that rows are the same everywhere. */
export function labelWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += knownAdvance(character);
  return Math.ceil(ems * fontSize);
}

/** Titles are measured again with every picture, and are made of few characters. */
const advances = new Map<string, number>();

function knownAdvance(character: string): number {
  const known = advances.get(character);
  if (known !== undefined) return known;
  const advance = advanceOf(character);
  advances.set(character, advance);
  return advance;
}

function advanceOf(character: string): number {
  if (/[iljtfrI.,:;'’|!()[\] -]/.test(character)) return NARROW;
  if (/[mwMWŒœ—@%…]/.test(character)) return WIDE;
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/\d/.test(character)) return DIGIT;
  return /[\p{Script=Latin}\p{P}]/u.test(character) ? OTHER : FOREIGN;
}
