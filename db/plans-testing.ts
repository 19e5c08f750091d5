import { type Db, database } from "./connection";

/** The steps by which SQLite answers every query of a read through this connection. */
export async function plansOf(read: () => Promise<unknown>, { $client }: Db = database()): Promise<string[]> {
  const prepare = $client.prepare.bind($client);
  const asked: string[] = [];
  $client.prepare = ((source: string) => {
    asked.push(source);
    return prepare(source);
  }) as typeof $client.prepare;
  try {
    await read();
  } finally {
    $client.prepare = prepare;
  }
  return asked.flatMap((source) => {
    const parameters = Array.from({ length: source.split("?").length - 1 }, () => 1);
    return prepare<unknown[], { detail: string }>(`explain query plan ${source}`)
      .all(...parameters)
      .map((step) => step.detail);
  });
}
