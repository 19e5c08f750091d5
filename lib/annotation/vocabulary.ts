/** What an annotation is for. `correction`: says what should be changed. Free of zod, so that client code may import it. */
export const MOTIVATIONS = ["comment", "question", "correction", "tag", "link"] as const;
export type Motivation = (typeof MOTIVATIONS)[number];

/** Who may read an annotation on what they may read. */
export const ANNOTATION_AUDIENCES = ["editors", "everyone"] as const;
export type AnnotationAudience = (typeof ANNOTATION_AUDIENCES)[number];
