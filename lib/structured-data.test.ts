import { expect, test } from "vitest";
import type { EventAnswer } from "./answers/event";
import { printForScript, toStructuredData } from "./structured-data";
import { toBounds, toTuple } from "./when";

const words = (text: string) => ({ text, language: "en" as const });
const base = "https://entente.example/en";

function meeting(given: Partial<EventAnswer> = {}): EventAnswer {
  const edtf = given.edtf ?? "2019-06-04";
  return {
    id: "a-meeting",
    title: words("A. Sovann receives B. Larsen"),
    when: "4 June 2019",
    kind: "meeting",
    status: "held",
    revision: 1,
    summary: words(""),
    level: null,
    edtf,
    bounds: toTuple(toBounds(edtf, "spans")),
    place: null,
    parties: [{ id: "NO", name: words("Norway"), role: "guest", home: false }],
    participants: [
      {
        id: "b-larsen",
        name: words("B. Larsen"),
        office: "Ambassador",
        party: { id: "NO", name: words("Norway") },
        role: null,
      },
    ],
    topics: [],
    commitments: [],
    within: null,
    contains: [],
    related: [],
    evidence: [],
    disputed: [],
    annotations: [],
    sources: [],
    ...given,
  };
}

test("a held event on a known day says who was there, and leaves out what is not known", () => {
  expect(toStructuredData(meeting(), base, "Held.")).toEqual({
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": `${base}/events/a-meeting`,
    url: `${base}/events/a-meeting`,
    identifier: "a-meeting",
    name: "A. Sovann receives B. Larsen",
    disambiguatingDescription: "Held. 4 June 2019",
    startDate: "2019-06-04",
    endDate: "2019-06-04",
    about: [{ "@type": "Organization", name: "Norway", identifier: "NO" }],
    attendee: [
      {
        "@type": "Person",
        name: "B. Larsen",
        jobTitle: "Ambassador",
        affiliation: { "@type": "Organization", name: "Norway" },
      },
    ],
  });
});

test.each([
  ["an inferred year", { edtf: "2019?-06-04" }],
  ["an open end", { edtf: "../2019-06-04", bounds: [null, null, 100, 120] as EventAnswer["bounds"] }],
])("%s gives no first day", (_, given) => {
  expect(toStructuredData(meeting(given), base, "Held.")).not.toHaveProperty("startDate");
});

test("what was only proposed has neither attendance nor a schedule", () => {
  const data = toStructuredData(meeting({ status: "proposed" }), base, "Proposed.");
  expect(data).not.toHaveProperty("attendee");
  expect(data).not.toHaveProperty("eventStatus");
});

test("words cannot end the script element they stand in", () => {
  const printed = printForScript(toStructuredData(meeting({ title: words("</script><b>") }), base, "Held."));
  expect(printed).not.toContain("<");
  expect(JSON.parse(printed).name).toBe("</script><b>");
});
