import { gzipSync } from "node:zlib";

/** Thousands of bytes of all files together, each gzipped by itself as it is sent, and as they are. */
export function weigh(files: readonly Buffer[]): { zipped: number; plain: number } {
  const sum = (sizeOf: (file: Buffer) => number) => files.reduce((total, file) => total + sizeOf(file), 0) / 1000;
  return { zipped: sum((file) => gzipSync(file).length), plain: sum((file) => file.length) };
}
