/** Most UTF-16 units of a passage, and of what is kept of the words around it. Free of zod, so that client code may import it. */
export const MOST_EXACT = 2000;
export const MOST_CONTEXT = 64;
