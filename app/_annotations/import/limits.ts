/** Most UTF-16 units of a file of annotations. */
export const MOST_FILE = 700_000;
