import { malls } from '@matome/connectors/malls.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManual } from '../server/manual/read-manual.ts';
import type { ManualFacts } from './manual.ts';

/** A route of the web app: what it stands in, and where it lives below it. */
const ROUTE = /getParentRoute: \(\) => (\w+),\s+path: '(\/[^']*)'/g;

export async function readManualFacts(root: string): Promise<ManualFacts> {
  const files = ['door', 'desk', 'operator'].map((name) => join(root, `web/app/${name}-routes.ts`));
  const router = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
  const routes = [...router.matchAll(ROUTE)].map(([, parent = '', path = '']) => ({ parent, path }));
  const within = (frame: string) => routes.filter(({ parent }) => parent === frame).map(({ path }) => path);
  return {
    ...(await readManual(join(root, 'docs/manual'))),
    pictures: await readdir(join(root, 'docs/screenshots')),
    screens: within('desk'),
    otherScreens: [...within('root'), ...within('operator').map((path) => `/operator${path}`)],
    malls: malls.map(({ id }) => id),
    today: tokyoDay(new Date()),
  };
}
