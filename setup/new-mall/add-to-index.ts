import type { MallNames } from './name-mall.ts';

/** `connectors/malls.ts` with one mall more, at the end of the list. */
export function addConnector(index: string, { id, variable }: MallNames): string {
  const imported = addImport(index, { names: variable, path: `./${id}/index.ts` });
  return insertInto(imported, {
    list: /export const malls\b.* = \[[^\]]*?(?=,?\s*\];)/,
    entry: `, ${variable}`,
  });
}

/** `simulators/malls.ts` with one mall more, at the end of the framed ones. */
export function addSimulator(index: string, { id, pascal }: MallNames): string {
  const imported = addImport(index, { names: `open${pascal}`, path: `./${id}/open-${id}.ts` });
  return insertInto(imported, {
    list: /const FRAMED\b.* = \{\n[^}]*(?=\};)/,
    entry: `  '${id}': open${pascal},\n`,
  });
}

/** Before the first import of a later path. */
function addImport(index: string, added: { readonly names: string; readonly path: string }): string {
  const line = `import { ${added.names} } from '${added.path}';\n`;
  const imports = [...index.matchAll(/^import [^;]* from '([^']+)';\n/gm)];
  const later = imports.find(([, path = '']) => path > added.path);
  const last = imports.at(-1);
  const at = later?.index ?? (last === undefined ? 0 : last.index + last[0].length);
  return `${index.slice(0, at)}${line}${index.slice(at)}`;
}

/** `list`: everything before the place of a new entry. Throws when the index has no such list. */
function insertInto(index: string, added: { readonly list: RegExp; readonly entry: string }): string {
  const list = added.list.exec(index);
  if (list === null) throw new Error(`the index has no list of the form ${String(added.list)}`);
  const at = list.index + list[0].length;
  return `${index.slice(0, at)}${added.entry}${index.slice(at)}`;
}
