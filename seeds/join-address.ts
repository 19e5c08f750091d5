/**
 * Where a one-time link leads, as it is printed in the terminal: on this machine, at PORT (default 3000). The secret
 * stands after the sign #, which browsers send to no server, so that it gets into no log.
 */
export function joinAddress({ secret }: { secret: string }): string {
  return `http://localhost:${process.env.PORT || 3000}/join#${secret}`;
}
