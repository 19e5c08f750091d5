/** Run by Next when the server starts, and compiled by it for a runtime without Node's modules too. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchRequests } = await import("@/app/_security/watch-requests");
  watchRequests();
  const { warmIndex } = await import("@/db/read/record-index");
  // Requests wait until this is done; what editors see, in addition, can come later.
  await warmIndex("public");
  void warmIndex("editors");
}
