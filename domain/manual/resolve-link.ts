/** Where a link of a page leads. */
export type ManualLink =
  | { readonly to: 'page'; readonly slug: string; readonly anchor: string | null }
  | { readonly to: 'picture'; readonly name: string }
  | { readonly to: 'outside'; readonly href: string };

const PICTURES = 'screenshots/';
const OUTSIDE = /^[a-z][a-z\d+.-]*:|^\//i;

/**
 * Reads a link as a code host does, from the page's own folder below `docs/manual`: `../orders.md#status`,
 * `../../screenshots/orders.png`. A page in English stands under the slug of the Japanese one.
 */
export function resolveManualLink(slug: string, href: string): ManualLink {
  if (OUTSIDE.test(href)) return { to: 'outside', href };
  const [path = '', anchor = null] = href.split('#');
  if (path === '') return { to: 'page', slug, anchor };
  const absolute = walk(['manual', ...slug.split('/').slice(0, -1)], path.split('/'));
  if (absolute.startsWith(PICTURES)) return { to: 'picture', name: absolute.slice(PICTURES.length) };
  const page = /^manual\/(.+?)(?:\.en)?\.md$/.exec(absolute)?.[1];
  return page === undefined ? { to: 'outside', href } : { to: 'page', slug: page, anchor };
}

/** From a folder below `docs` along a path. */
function walk(folder: readonly string[], steps: readonly string[]): string {
  const at = [...folder];
  for (const step of steps) {
    if (step === '..') at.pop();
    else if (step !== '.') at.push(step);
  }
  return at.join('/');
}
