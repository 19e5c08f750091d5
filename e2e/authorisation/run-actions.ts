import { randomUUID } from "node:crypto";
import { database } from "@/db/connection";
import type { FailureCode } from "@/lib/result";
import { builtActions } from "../desk/actions";
import { DeskClient } from "../desk/client";
import { decodeAnswer } from "../desk/flight";
import type { Row } from "./row";
import { ROWS } from "./rows";
import { CANARY, isPublic, makeAim, TARGETS, type Target } from "./targets";
import { isSignedIn, type Standing, VISITORS, type Visitor } from "./visitors";

export type Cells = { cells: number; wrong: string[] };

/** Calls every server action of the built site as every visitor on every target, and compares with its row. */
export async function runActions(origin: string, visitors: Record<Visitor, Standing>): Promise<Cells> {
  const result: Cells = { cells: 0, wrong: [] };
  const built = builtActions().map((one) => one.name);
  for (const name of built) if (!ROWS[name]) result.wrong.push(`${name}: is an action and has no row`);
  for (const name of Object.keys(ROWS))
    if (!built.includes(name)) result.wrong.push(`${name}: has a row and is no action`);
  for (const visitor of VISITORS) {
    const client = new DeskClient(origin, visitors[visitor].cookie);
    for (const name of built) {
      const row = ROWS[name];
      for (const target of row ? TARGETS : []) {
        const said = row && (await cell(client, name, row, visitors[visitor], target));
        if (said === undefined || said === null) continue;
        result.cells += 1;
        if (said !== "") result.wrong.push(`${name} × ${visitor} × ${target}: ${said}`);
      }
    }
    client.close();
  }
  return result;
}

/** What is wrong with one cell: "" for nothing; null where the target means nothing to the action. */
async function cell(client: DeskClient, name: string, row: Row, standing: Standing, target: Target) {
  const aim = await makeAim(target, standing);
  const call = row.call({ aim, target, standing });
  if (call === null) return null;
  const closed = refusal(row, standing.visitor);
  const expected = closed ?? call.expect ?? "ok";
  const before = state();
  const args = row.least === "reader" ? [call.input] : [{ key: randomUUID(), input: call.input }];
  const { status, body } = await client.send(name, args);
  if (status !== 200) return `status ${status}`;
  const answer = decodeAnswer(body) as { ok: boolean; error?: { code: FailureCode; message: string } };
  const code = answer.ok ? "ok" : (answer.error?.code ?? "no code");
  if (code !== expected) return `answered ${code}, expected ${expected} (${answer.error?.message ?? ""})`;
  if (closed !== null && state() !== before) return "was refused, and wrote";
  const maySee = isSignedIn(standing.visitor) || isPublic(target);
  if (!maySee && body.toString("utf8").includes(`${CANARY} `)) return "shows what this visitor may not see";
  return "";
}

function refusal({ least }: Row, visitor: Visitor): FailureCode | null {
  if (least === "reader") return null;
  if (!isSignedIn(visitor)) return "not-signed-in";
  return least === "admin" && visitor !== "admin" ? "not-admin" : null;
}

/** Changes with every commit of another connection. */
function state(): unknown {
  return database().$client.pragma("data_version", { simple: true });
}
