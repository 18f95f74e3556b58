import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { decodeReferences } from './decode-references.ts';
import { isWellFormed } from './is-well-formed.ts';

/** What a request says, by the path below `Req` (`Target/OrderId`); an element that repeats has several values. */
export type Leaves = ReadonlyMap<string, readonly string[]>;

type Tree = string | { readonly [name: string]: Tree } | readonly Tree[];
const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.union([z.string(), z.array(treeSchema), z.record(z.string(), treeSchema)]),
);
const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
});

/** `null` when it is no XML, or its root is not `Req`. */
export function readRequest(bodyText: string): Leaves | null {
  if (!isWellFormed(bodyText)) return null;
  const parsed: unknown = parser.parse(decodeReferences(bodyText));
  const document = z.object({ Req: treeSchema }).safeParse(parsed);
  if (!document.success) return null;
  const leaves = new Map<string, string[]>();
  collect(leaves, '', document.data.Req);
  return leaves;
}

function collect(leaves: Map<string, string[]>, path: string, tree: Tree): void {
  if (typeof tree === 'string') {
    if (path !== '') leaves.set(path, [...(leaves.get(path) ?? []), tree]);
    return;
  }
  if (isList(tree)) {
    for (const one of tree) collect(leaves, path, one);
    return;
  }
  for (const [name, inner] of Object.entries(tree)) {
    collect(leaves, path === '' ? name : `${path}/${name}`, inner);
  }
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}
