import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readManual } from '../server/manual/read-manual.ts';
import { judgeManual } from './manual.ts';

const KEY_PAGES = ['start', 'orders', 'imports', 'exports', 'settings/shops', 'api'];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matome-manual-'));
  for (const inner of ['malls', 'settings']) await mkdir(join(folder, inner));
  for (const slug of [...KEY_PAGES, 'malls/rakuma']) {
    await write(`${slug}.md`, 'category: 受注\ntags: [受注]\norder: 1\n');
    await write(`${slug}.en.md`, '');
  }
});
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, head: string, text = '## 送る\n\n文。\n'): Promise<void> {
  const given = head.includes('updated:') ? head : `${head}updated: 2026-11-28\n`;
  await writeFile(join(folder, file), `---\ntitle: 題\n${given}---\n\n${text}`);
}

async function judge(screens: readonly string[] = []) {
  return judgeManual({
    ...(await readManual(folder)),
    pictures: ['orders.png'],
    screens,
    otherScreens: ['/operator/prices'],
    malls: ['rakuma'],
    today: '2026-11-28',
  });
}

const HEAD = 'category: 受注\ntags: [受注]\norder: 1\n';

test('a manual whose pages, links, pictures and screens are all there passes', async () => {
  await write(
    'orders.md',
    `${HEAD}screens: [/, /orders, /operator/prices]\n`,
    '[送る](exports.md#送る) [同じ頁](#次) ![一覧](../screenshots/orders.png)\n\n## 次\n',
  );
  const screens = ['/', '/orders/$orderId', '/consent', '/manual/$'];
  expect(await judge(screens)).toEqual({ passed: true, output: '' });
});

test.each([
  ['a page without an order', 'orders.md', 'category: 受注\ntags: [受注]\n', '文', 'orders.md: order'],
  ['a day that is none', 'orders.md', `${HEAD}updated: 2026-02-30\n`, '文', 'orders.md: updated'],
  ['a day to come', 'orders.md', `${HEAD}updated: 2026-11-29\n`, '文', '2026-11-29 is in the future'],
  ['a page that is not there', 'orders.md', HEAD, '[他](nowhere.md)', '“nowhere.md” leads nowhere'],
  ['a heading that is not there', 'orders.md', HEAD, '[他](exports.md#無い)', 'leads nowhere'],
  ['a picture that is not there', 'orders.md', HEAD, '![他](../screenshots/no.png)', 'leads nowhere'],
  ['a file outside the manual', 'orders.md', HEAD, '[他](../decisions/0001.md)', 'leads nowhere'],
  ['HTML', 'orders.md', HEAD, '<b>太字</b>', '“<b>” is HTML'],
  ['a mistake in English', 'orders.en.md', '', '[x](nowhere.md)', 'orders.en.md: “nowhere.md”'],
  ['a screen that is gone', 'orders.md', `${HEAD}screens: [/gone]\n`, '文', 'there is no screen /gone'],
])('%s is found', async (_what, file, head, text, says) => {
  await write(file, head, text);
  const { passed, output } = await judge();
  expect(passed).toBe(false);
  expect(output).toContain(says);
});

test('a screen without a page is found, and one below it does not hide it', async () => {
  await write('orders.md', `${HEAD}screens: [/settings]\n`);
  const { output } = await judge(['/settings', '/settings/statuses']);
  expect(output).toBe('docs/manual: no page names /settings/statuses among its screens');
});

test('a mall without a page and a key page without English are found', async () => {
  await rm(join(folder, 'malls/rakuma.md'));
  await rm(join(folder, 'api.en.md'));
  const { output } = await judge();
  expect(output).toContain('malls/rakuma.md is missing');
  expect(output).toContain('api.en.md is missing');
});
