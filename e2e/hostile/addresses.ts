import type { Planted } from "./populate";

/** Where a reader meets what was planted, and where the address itself is hostile. */
export function readersAddresses({ event, source, person, party, annotation }: Planted, text: string): string[] {
  // Halves of characters cannot stand in an address: URLSearchParams puts a mark in their place.
  const typed = new URLSearchParams({ t: text.slice(0, 300) }).toString().slice(2);
  return [
    `/en/events/${event}`,
    `/en?view=list&q=${party}&event=${event}`,
    `/en/sources/${source}`,
    `/en/people/${person}`,
    `/en/partners/${party}`,
    `/en?view=table&q=${typed}&party=${typed}&from=${typed}&kind=${typed}&event=${typed}`,
    `/api/events/${event}`,
    ...(annotation === null ? [] : [`/en/annotations/${annotation}`]),
  ];
}

/** Where an editor meets it. */
export function editorsAddresses({ event, source, person, annotation }: Planted): string[] {
  return [
    `/en/editor/events/${event}`,
    `/en/editor/history/event/${event}?at=1`,
    `/en/editor/history/person/${person}?at=1`,
    `/en/editor/sources/${source}`,
    ...(annotation === null ? [] : [`/en/editor/annotations/${annotation}`]),
  ];
}

/** Screens on which many stand together. */
export const GATHERING = {
  readers: [
    "/en",
    "/en?view=list",
    "/fr?view=table",
    "/en?lane=person",
    "/en?lane=topic",
    "/fr/sources",
    "/en/commitments",
    "/en/dossier",
    "/api/events?limit=500",
  ],
  editors: [
    "/en/editor",
    "/en/editor/events",
    "/en/editor/sources",
    "/en/editor/annotations",
    "/en/editor/changes",
    "/fr/editor/changes",
  ],
};
