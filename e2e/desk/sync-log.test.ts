import { expect, test } from "vitest";
import { readSyncs } from "./sync-log";

const WRITE = '12 pwrite64(20</x/entente.db-wal>, "7"..., 24, 0) = 24';
const SYNC = "12 fdatasync(20</x/entente.db-wal>) = 0";
const ANSWER = '12 writev(30<TCP:[1]>, [{iov_base="HTTP/1.1 200 OK\\r"..., iov_len=9}], 1) = 9';

test.each([
  ["written, synced, answered", [WRITE, SYNC, ANSWER], { answers: 1, synced: 1 }],
  ["answered before the sync", [WRITE, ANSWER, SYNC], { answers: 1, synced: 0 }],
  ["never synced", [WRITE, ANSWER], { answers: 1, synced: 0 }],
  ["written again after the sync", [WRITE, SYNC, WRITE, ANSWER], { answers: 1, synced: 0 }],
  ["another file synced", [WRITE, SYNC.replace("-wal", "-shm"), ANSWER], { answers: 1, synced: 0 }],
  ["a failed sync", [WRITE, SYNC.replace("= 0", "= -1 EIO"), ANSWER], { answers: 1, synced: 0 }],
  ["nothing written", [ANSWER, ANSWER], { answers: 0, synced: 0 }],
])("%s", (_name, lines, proof) => {
  expect(readSyncs(lines.join("\n"))).toEqual(proof);
});
