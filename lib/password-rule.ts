/* Apart from the schemas, for the forms in the browser, which is sent no zod. */

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
