import { Agent, request } from "node:http";
import { builtAction } from "./actions";
import { decodeAnswer, encodeArguments } from "./flight";

export type Answer = { status: number; body: Buffer };

/** Calls server actions of one server as a browser does, with or without a session's cookie. */
export class DeskClient {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    readonly origin: string,
    readonly cookie: string | null,
  ) {}

  /** What the action answers. Throws where the server answers none, or the connection breaks. */
  async call<T>(action: string, ...args: unknown[]): Promise<T> {
    const { status, body } = await this.send(action, args);
    if (status !== 200) throw new Error(`${action}: ${status} ${body.toString("utf8").slice(0, 300)}`);
    return decodeAnswer(body) as T;
  }

  /** Sends a call. `cutAfter`: the connection is broken so many ms after the request went out, and the promise rejects. */
  send(action: string, args: unknown[], options: { cutAfter?: number; headers?: Record<string, string> } = {}) {
    const body = encodeArguments(args);
    return new Promise<Answer>((resolve, reject) => {
      const outgoing = request(
        `${this.origin}/en`,
        {
          agent: this.#agent,
          method: "POST",
          headers: {
            "Next-Action": builtAction(action).id,
            "Content-Type": "text/plain;charset=UTF-8",
            "Content-Length": Buffer.byteLength(body),
            Accept: "text/x-component",
            Origin: this.origin,
            ...(this.cookie === null ? {} : { Cookie: this.cookie }),
            ...options.headers,
          },
        },
        (incoming) => {
          const parts: Buffer[] = [];
          incoming.on("data", (part: Buffer) => parts.push(part));
          incoming.on("error", reject);
          incoming.on("end", () => resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(parts) }));
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
      if (options.cutAfter !== undefined) {
        setTimeout(() => outgoing.destroy(new Error("cut by the client")), options.cutAfter);
      }
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
