import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestDesk } from '../testing/test-desk.ts';
import type { TestDesk } from '../testing/test-desk.ts';
import { readManual } from './read-manual.ts';

describe('M2 the manual', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await startTestDesk({ worker: false });
  });
  afterAll(() => desk.close());

  const ask = (path: string, language = 'ja') =>
    desk.ask('', 'GET', path, undefined, { 'accept-language': language });
  const find = async (query: Record<string, string>) =>
    (await ask(`/manual?${new URLSearchParams(query).toString()}`)).body;

  test('is read by anybody, without signing in', async () => {
    const { status, body } = await ask('/manual');
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({
      slug: 'start',
      category: 'はじめに',
      language: 'ja',
      hasEnglish: true,
    });
    expect(body.nextCursor).toBeNull();
  });

  test('「ラクマ 書出し 伝票番号」 finds the rule: which order is sent, and which may have no number', async () => {
    const { items } = await find({ q: 'ラクマ 書出し 伝票番号' });
    const slugs = items.map(({ slug }: { slug: string }) => slug);
    expect(slugs.slice(0, 2).sort()).toEqual(['exports', 'malls/rakuma']);
    const exports_ = items.find(({ slug }: { slug: string }) => slug === 'exports');
    expect(exports_.excerpt.text).toContain('伝票番号');
    const { body } = await ask('/manual/page?slug=exports');
    expect(body.headings.map(({ anchor }: { anchor: string }) => anchor)).toContain(exports_.excerpt.anchor);
  });

  test('a hit says where the word stands, whatever its form', async () => {
    const { items } = await find({ q: 'らくま' });
    const { text, hits } = items.find(({ slug }: { slug: string }) => slug === 'malls/rakuma').excerpt;
    expect(text.slice(hits[0].from, hits[0].to)).toBe('ラクマ');
  });

  test('is narrowed by category and tag, with the counts of both', async () => {
    const malls = await find({ category: 'モール・カート' });
    expect(malls.items.length).toBe(
      malls.categories.find(({ id }: { id: string }) => id === 'モール・カート').count,
    );
    for (const tag of ['受注取得', 'API連携', 'データ取得', '注文データ同期', '書出し', '自動書出し']) {
      const tagged = await find({ tag });
      expect(tagged.items.length).toBe(malls.tags.find(({ name }: { name: string }) => name === tag).count);
      expect(tagged.items.length).toBeGreaterThan(0);
    }
    expect((await find({ q: '見つかるはずのない言葉' })).items).toEqual([]);
  });

  test('comes in the reader’s language, or the one asked for', async () => {
    const english = await ask('/manual/page?slug=exports', 'en');
    expect(english.body).toMatchObject({
      title: 'Export',
      language: 'en',
      categoryName: 'Import and export',
    });
    const asked = await ask('/manual/page?slug=exports&language=ja', 'en');
    expect(asked.body).toMatchObject({ title: 'データ書出', language: 'ja' });
  });

  test('a page gives its Markdown and its headings', async () => {
    const { body } = await ask('/manual/page?slug=malls/rakuma');
    expect(body.markdown).toContain('## 発送通知');
    expect(body.headings).toContainEqual({ level: 2, text: '発送通知', anchor: '発送通知' });
  });

  test.each(['nowhere', '../../README', 'malls', 'exports.en'])('there is no page %s', async (slug) => {
    const answer = await ask(`/manual/page?slug=${encodeURIComponent(slug)}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  test('a language that is none is refused', async () => {
    expect((await ask('/manual?language=fr')).status).toBe(422);
  });

  test('its pictures are served, and kept for a day', async () => {
    const answer = await desk.app.request('/api/manual/screenshots/exports-1440x900-light.png');
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'image/png',
      'public, max-age=86400',
    ]);
    expect(new Uint8Array(await answer.arrayBuffer()).slice(1, 4)).toEqual(
      new Uint8Array([0x50, 0x4e, 0x47]),
    );
  });

  test.each([
    'nowhere.png',
    '..%2Fmanual%2Fstart.md',
    '%2e%2e/manual/start.md',
    '..%5cmanual%5cstart.md',
    'a/exports-1440x900-light.png',
    '',
  ])('nothing else is served from there: %s', async (name) => {
    const answer = await desk.app.request(`/api/manual/screenshots/${name}`);
    expect(answer.status).toBe(404);
  });
});

describe('M2 a manual with mistakes', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matome-manual-'));
    await mkdir(join(folder, 'malls'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const HEAD = 'title: 題\ncategory: 受注\ntags: [受注]\nupdated: 2026-11-28\norder: 1';
  test.each([
    ['bare.md', '# 題', 'begins without front matter'],
    ['day.md', `---\n${HEAD.replace('11-28', '02-30')}\n---\n`, 'updated: '],
    ['category.md', `---\n${HEAD.replace('受注\n', '在庫\n')}\n---\n`, 'category: '],
    ['tags.md', `---\n${HEAD.replace('[受注]', '[]')}\n---\n`, 'tags: '],
    ['malls/screens.md', `---\n${HEAD}\nscreens: [orders]\n---\n`, 'screens.0: '],
    ['yaml.md', '---\ntitle: [\n---\n', '---: '],
    ['alone.en.md', '---\ntitle: Alone\nupdated: 2026-11-28\n---\n', 'there is no alone.md'],
  ])('%s is named with what is wrong', async (name, text, says) => {
    await writeFile(join(folder, name), text);
    const { pages, faults } = await readManual(folder);
    await rm(join(folder, name));
    expect(pages).toEqual([]);
    expect(faults.map(({ file }) => file)).toContain(name);
    expect(faults[0]?.says).toContain(says);
  });
});
