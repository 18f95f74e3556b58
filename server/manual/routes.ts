import { routes } from '@matome/contract/routes.ts';
import { fileURLToPath } from 'node:url';
import { HttpProblem } from '../http/http-problem.ts';
import { servePublicRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { listPages } from './list-pages.ts';
import { pageView } from './page-view.ts';
import { servePictures } from './pictures.ts';
import { readManual } from './read-manual.ts';
import type { Page } from './read-manual.ts';

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));

/** 操作マニュアル: open to everybody, signed in or not. */
export function serveManual(api: Api, docs = DOCS): void {
  let reading: Promise<readonly Page[]> | undefined;
  /** Read once, when somebody first asks. */
  const readPages = () => (reading ??= readSoundPages(`${docs}/manual`));

  servePublicRoute(api, routes.listManual, async ({ query }, { language }) =>
    listPages(await readPages(), query, query.language ?? language),
  );
  servePublicRoute(api, routes.getManualPage, async ({ query }, { language }) => {
    const page = (await readPages()).find(({ slug }) => slug === query.slug);
    if (page === undefined) throw new HttpProblem('not-found');
    return pageView(page, query.language ?? language);
  });
  servePictures(api.app, `${docs}/screenshots`);
}

/** A page with a fault never gets past the guard of this repository. */
async function readSoundPages(folder: string): Promise<readonly Page[]> {
  const { pages, faults } = await readManual(folder);
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${folder}/${fault.file}: ${fault.says}`);
  return pages;
}
