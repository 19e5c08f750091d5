/**
 * The address with each percent sign of its path escaped where the path cannot be decoded, else as it is.
 * Next fails at such a path with a 500 before any code of ours runs; escaped, it is an address at which there is nothing.
 */
export function decodableAddress(address: string): string {
  const query = address.indexOf("?");
  const path = query < 0 ? address : address.slice(0, query);
  try {
    decodeURIComponent(path);
    return address;
  } catch {
    return path.replaceAll("%", "%25") + address.slice(path.length);
  }
}
