import { createReadStream } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { ROOT } from "@/app/_start/child.mjs";
import type { PeerData } from "./peer-data";

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".ndjson": "application/x-ndjson",
};
/** Of the address, and where it is found. Nothing else is served. */
const FOLDERS = { "/vis/": "node_modules/vis-timeline/", "/tl/": "node_modules/@knight-lab/timelinejs/dist/" };
const SCRIPTS = "/peers/";
/** CSS px of every timeline but ours. */
const SIZE = "width: 1400px; height: 800px";

const PAGES: Record<string, string> = {
  empty: "",
  vis: `<link rel="stylesheet" href="/vis/styles/vis-timeline-graph2d.min.css">
    <script src="/vis/standalone/umd/vis-timeline-graph2d.min.js"></script>
    <script type="module" src="/peers/vis.mjs"></script>`,
  timelinejs: `<link rel="stylesheet" href="/tl/css/timeline.css"><script src="/tl/js/timeline.js"></script>
    <script type="module" src="/peers/timelinejs.mjs"></script>`,
};

export type PeerServer = { origin: string; serve: (data: PeerData) => void; close: () => void };

/** Serves the pages of other timelines, `/vis` and so on, over one record at a time. */
export async function startPeerServer(): Promise<PeerServer> {
  let data: PeerData | null = null;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const page = PAGES[pathname.slice(1)];
    if (page !== undefined) return send(response, pageOf(page));
    if (data && pathname === "/events.ndjson") return sendFile(response, data.events);
    if (data && pathname === "/lanes.json") return sendFile(response, data.lanes);
    if (pathname.startsWith(SCRIPTS))
      return sendFile(response, join(import.meta.dirname, "peers", normalize(pathname.slice(SCRIPTS.length))));
    const folder = Object.entries(FOLDERS).find(([prefix]) => pathname.startsWith(prefix));
    if (folder) return sendFile(response, join(ROOT, folder[1], normalize(pathname.slice(folder[0].length))));
    response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    serve: (next) => {
      data = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pageOf(head: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A peer</title>
    <style>body { margin: 20px } #room { ${SIZE} }</style></head>
    <body><div id="room"></div>${head}</body></html>`;
}

function send(response: ServerResponse, html: string): void {
  response.writeHead(200, { "content-type": "text/html" }).end(html);
}

function sendFile(response: ServerResponse, file: string): void {
  const stream = createReadStream(file);
  stream.once("error", () => response.writeHead(404).end());
  stream.once("open", () => {
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    stream.pipe(response);
  });
}
