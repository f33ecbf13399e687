import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);

/** The name behind a property's key or a member's property, `a.name` and `a['name']` alike. */
function nameOf(key: unknown): unknown {
  if (!isNode(key)) return undefined;
  if (key.type === 'TemplateLiteral') return (nodesIn(key.quasis)[0]?.value as { cooked?: string } | undefined)?.cooked;
  return key.type === 'Identifier' ? key.name : key.value;
}

/** Whether a node takes hold of the store's `select`, or of the `setState` that could do its work. */
function takesHold(node: Node, parent: Node | undefined): boolean {
  if (node.type === 'ObjectPattern')
    return nodesIn(node.properties).some((property) => ['select', 'setState'].includes(String(nameOf(property.key))));
  if (node.type !== 'MemberExpression') return false;
  const name = nameOf(node.property);
  if (name === 'setState') return true;
  // A text field's own `select()` takes no argument; the store's cannot do without.
  const isFieldSelect = parent?.type === 'CallExpression' && parent.callee === node && nodesIn(parent.arguments).length === 0;
  return name === 'select' && !isFieldSelect;
}

/** Whether a node of a slice puts a `selection` into the state. */
const isSelectionPut = (node: Node): boolean =>
  node.type === 'ObjectExpression' &&
  nodesIn(node.properties).some((property) => property.type === 'Property' && nameOf(property.key) === 'selection');

/**
 * The places of a source file where the store's selection could be changed: each use of its `select`, each `setState`, and, inside the
 * store's own room, each object that holds a `selection`. Given as `line: text of the line`.
 */
export function findSelectionWrites(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message ?? ''}`);
  const isInStore = file.includes('src/store/');
  const found = new Set<number>();
  const visit = (node: Node, parent: Node | undefined): void => {
    if (takesHold(node, parent) || (isInStore && isSelectionPut(node))) found.add(source.slice(0, node.start).split('\n').length);
    for (const child of Object.values(node)) for (const inner of nodesIn(child)) visit(inner, node);
  };
  visit(program as unknown as Node, undefined);
  const lines = source.split('\n');
  return [...found].map((line) => `${line}: ${lines[line - 1]?.trim() ?? ''}`);
}
