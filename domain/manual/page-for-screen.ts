/** The page that tells of a screen: the one that names its address, or the longest beginning of it. `/` names only itself. */
export function pageForScreen<P extends { readonly screens: readonly string[] }>(
  pages: readonly P[],
  path: string,
): P | undefined {
  const naming = pages.flatMap((page) =>
    page.screens.filter((screen) => isWithin(path, screen)).map((screen) => ({ page, screen })),
  );
  const longest = Math.max(...naming.map(({ screen }) => screen.length));
  return naming.find(({ screen }) => screen.length === longest)?.page;
}

function isWithin(path: string, screen: string): boolean {
  return path === screen || (screen !== '/' && path.startsWith(`${screen}/`));
}
