/** The edges among which a detour is looked for. */
interface Steps<Node> {
  /** Where the edges at this node lead; always in the same order. */
  after(node: Node): readonly Node[];
  has(from: Node, to: Node): boolean;
}

/**
 * A shortest way of 2 to `most` edges that leads from one node to another beside the edge between
 * them, both ends included; undefined: there is none. Among several it is always the same: breadth
 * first, those that `after` names first before others.
 */
export function shortestDetour<Node>(
  from: Node,
  to: Node,
  edges: Steps<Node>,
  most: number,
): readonly Node[] | undefined {
  const reachedFrom = new Map<Node, Node>([[to, to]]);
  let frontier = [from];
  for (let taken = 1; taken < most; taken += 1) {
    const next: Node[] = [];
    for (const node of frontier) {
      for (const neighbour of edges.after(node)) {
        if (neighbour === from || reachedFrom.has(neighbour)) continue;
        reachedFrom.set(neighbour, node);
        if (edges.has(neighbour, to)) return [...pathTo(neighbour, from, reachedFrom), to];
        next.push(neighbour);
      }
    }
    frontier = next;
  }
  return undefined;
}

function pathTo<Node>(last: Node, from: Node, reachedFrom: ReadonlyMap<Node, Node>): Node[] {
  const path: Node[] = [];
  for (let node: Node | undefined = last; node !== undefined; node = reachedFrom.get(node)) {
    path.push(node);
    if (node === from) break;
  }
  return path.reverse();
}
