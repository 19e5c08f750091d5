import { Agent, request } from "node:http";
import { builtAction } from "./actions";
import { decodeAnswer, encodeArguments } from "./flight";

/** When the client breaks the connection: so many ms after sending, or when the answer begins. */
export type Cut = number | "answer";

export type Answer = { status: number; body: Buffer };

/** Calls server actions of one server as a browser does, with or without a session's cookie. */
export class DeskClient {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    readonly origin: string,
    readonly cookie: string | null,
  ) {}

  /** What the action answers. Throws where the server answers none, or the connection breaks. */
  async call<T>(action: string, args: unknown[], cut?: Cut): Promise<T> {
    const { status, body } = await this.send(action, args, cut === undefined ? {} : { cut });
    if (status !== 200) throw new Error(`${action}: ${status} ${body.toString("utf8").slice(0, 300)}`);
    return decodeAnswer(body) as T;
  }

  /** Sends a call. Where it is cut, the promise rejects, unless the answer was faster. */
  send(action: string, args: unknown[], options: { cut?: Cut; headers?: Record<string, string> } = {}) {
    const { cut } = options;
    const { id, page } = builtAction(action);
    const body = encodeArguments(args);
    return new Promise<Answer>((resolve, reject) => {
      const outgoing = request(
        `${this.origin}${page}`,
        {
          agent: this.#agent,
          method: "POST",
          headers: {
            "Next-Action": id,
            "Content-Type": "text/plain;charset=UTF-8",
            "Content-Length": Buffer.byteLength(body),
            Accept: "text/x-component",
            Origin: this.origin,
            ...(this.cookie === null ? {} : { Cookie: this.cookie }),
            ...options.headers,
          },
        },
        (incoming) => {
          if (cut === "answer") outgoing.destroy(new Error("cut"));
          const parts: Buffer[] = [];
          incoming.on("data", (part: Buffer) => parts.push(part));
          incoming.on("error", reject);
          incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(parts) }));
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
      if (typeof cut === "number") setTimeout(() => outgoing.destroy(new Error("cut")), cut);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
