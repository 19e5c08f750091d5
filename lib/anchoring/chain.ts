import type { Block } from "./shared-words";

/**
 * The heaviest of all ways through the blocks on which both texts are read forwards: what kept its order.
 * `blocks` are ordered by `a`; the answer is, too. O(m log m).
 */
export function heaviestChain(blocks: Block[]): Block[] {
  const order = [...new Set(blocks.map((one) => one.b))].sort((one, other) => one - other);
  const rankOf = new Map(order.map((b, rank) => [b, rank + 1]));
  // A Fenwick tree over the places in the new text: the best chain that ends before each.
  const best: (Link | undefined)[] = [];
  let heaviest: Link | undefined;
  for (let from = 0; from < blocks.length; ) {
    let to = from;
    while (to < blocks.length && blocks[to]?.a === blocks[from]?.a) to += 1;
    // Blocks that begin at one place exclude each other: all are weighed before any is entered.
    const links = blocks.slice(from, to).map((block): Link => {
      const before = bestBefore(best, (rankOf.get(block.b) ?? 1) - 1);
      return { block, weight: (before?.weight ?? 0) + gain(before?.block, block), before };
    });
    for (const link of links) {
      if (!heaviest || link.weight > heaviest.weight) heaviest = link;
      for (let at = rankOf.get(link.block.b) ?? 1; at <= order.length; at += at & -at) {
        if (link.weight > (best[at]?.weight ?? 0)) best[at] = link;
      }
    }
    from = to;
  }
  const chain: Block[] = [];
  for (let link = heaviest; link; link = link.before) chain.push(link.block);
  return chain.reverse();
}

type Link = { block: Block; weight: number; before: Link | undefined };

function bestBefore(best: (Link | undefined)[], rank: number): Link | undefined {
  let found: Link | undefined;
  for (let at = rank; at > 0; at -= at & -at) {
    const one = best[at];
    if (one && one.weight > (found?.weight ?? 0)) found = one;
  }
  return found;
}

/** What a block adds: its edge may lie on the one before it. */
function gain(before: Block | undefined, { a, b, n }: Block): number {
  if (!before) return n;
  return Math.max(0, n - Math.max(0, before.a + before.n - a, before.b + before.n - b));
}
