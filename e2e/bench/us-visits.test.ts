import { join } from "node:path";
import { expect, test } from "vitest";
import { database } from "@/db/connection";
import { freshDatabase, readEventRecords } from "@/db/testing";
import { proveRecord } from "@/seeds/prove-record";
import { importTable } from "@/seeds/tabular/import-table";

/** Path of the real table, which is not part of this repository: US_VISITS=…/visits.csv npx vitest run e2e/bench/us-visits.test.ts */
const table = process.env.US_VISITS;

test.skipIf(!table)(
  "the real visits are imported whole, twice without change, and proved",
  { timeout: 600_000 },
  async () => {
    await freshDatabase();
    const request = { table: table ?? "", map: join(import.meta.dirname, "us-visits.yaml"), leaveOut: false };
    const first = await importTable(request, database());
    if (!first.ok) throw new Error(first.error.message);
    const { record, report } = first.value;
    expect(record.rows).toEqual({ read: 3264, leftOut: 0 });
    expect(report?.events.added).toHaveLength(3264);
    const reasons = new Map<string, number>();
    for (const { reason } of record.remarks) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    expect(Object.fromEntries(reasons)).toEqual({
      "cell-empty": 6,
      "far-apart": 12,
      "office-unknown": 5,
      "row-alike": 1,
    });

    expect(await importTable(request, database())).toMatchObject({
      value: { report: { registries: 0, sources: 0, events: { added: [], changed: [], kept: [] } } },
    });
    expect((await proveRecord(database())).findings).toEqual([]);
    const [siam, soong, two] = await readEventRecords(["us-visit-2159", "us-visit-2240", "us-visit-855"]);
    expect(soong?.parties[1]?.party).toBe("CN");
    expect(two?.participants.map((one) => one.person)).toEqual(["francesco-cossiga-it", "giulio-andreotti-it"]);
    expect(siam?.parties[1]?.party).toBe("TH");
  },
);
