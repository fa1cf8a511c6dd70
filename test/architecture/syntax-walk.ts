/** A text found in a syntax tree, and where it starts. */
export interface FoundText {
  readonly text: string;
  readonly start: number;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Every node below `value`, in source order. Knows nothing of the node types, so new syntax is walked too. */
function* nodesBelow(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const element of value) yield* nodesBelow(element);
    return;
  }
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) {
    if (typeof child === 'object' && child !== null) yield* nodesBelow(child);
  }
}

/** The constant text of a string literal, or the head of a template up to its first `${`. */
function textOf(value: unknown): FoundText | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal') {
    const text = value['value'];
    return typeof text === 'string' ? { text, start: value.start } : undefined;
  }
  if (value.type !== 'TemplateLiteral') return undefined;
  const quasis: unknown = value['quasis'];
  const head: unknown = Array.isArray(quasis) ? quasis[0] : undefined;
  const cooked: unknown = isNode(head) ? head['value'] : undefined;
  if (typeof cooked !== 'object' || cooked === null || !('cooked' in cooked)) return undefined;
  return typeof cooked.cooked === 'string'
    ? { text: cooked.cooked, start: value.start }
    : undefined;
}

/** The modules named by `import('…').Type` expressions. */
export function typeImports(program: unknown): FoundText[] {
  const found: FoundText[] = [];
  for (const node of nodesBelow(program)) {
    if (node.type !== 'TSImportType') continue;
    const text = textOf(node['source']);
    if (text !== undefined) found.push(text);
  }
  return found;
}

/** The first argument of every call, where it is a text: `it('…', …)`, `test.each(rows)('…', …)`. */
export function stringArguments(program: unknown): FoundText[] {
  const found: FoundText[] = [];
  for (const node of nodesBelow(program)) {
    if (node.type !== 'CallExpression') continue;
    const list: unknown = node['arguments'];
    const text = Array.isArray(list) ? textOf(list[0]) : undefined;
    if (text !== undefined) found.push(text);
  }
  return found;
}
