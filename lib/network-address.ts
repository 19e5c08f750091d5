/** The parts of an IPv6 address, eight numbers in hexadecimal; null for what is none. */
function groupsOf(address: string): string[] | null {
  if (!/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(address)) return null;
  try {
    // The URL parser writes every such address in its one short form.
    const short = new URL(`http://[${address}]/`).hostname.slice(1, -1);
    const [before = "", after] = short.split("::");
    const head = before === "" ? [] : before.split(":");
    const tail = after === undefined || after === "" ? [] : after.split(":");
    return [...head, ...Array<string>(8 - head.length - tail.length).fill("0"), ...tail];
  } catch {
    return null;
  }
}

/** An address as it is shown: IPv6 in its short form, IPv4 in its own though it came dressed as IPv6. */
export function shortAddress(address: string): string {
  const groups = groupsOf(address);
  if (groups === null) return address;
  if (groups.slice(0, 5).every((group) => group === "0") && groups[5] === "ffff") {
    return [groups[6], groups[7]]
      .map((group) => Number.parseInt(group ?? "0", 16))
      .flatMap((pair) => [pair >> 8, pair & 255])
      .join(".");
  }
  return new URL(`http://[${address}]/`).hostname.slice(1, -1);
}

/** By what attempts from one place are counted: an IPv4 address, or the half of an IPv6 one that its owner cannot choose. */
export function networkOf(address: string): string {
  const short = shortAddress(address);
  const groups = groupsOf(short);
  return groups === null ? short : `${groups.slice(0, 4).join(":")}::/64`;
}
