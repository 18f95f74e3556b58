import { afterEach, describe, expect, test } from 'vitest';
import { askInBoth, JAPANESE } from '../testing/both-languages.ts';
import { startCsvDesk } from './csv/testing/csv-desk.ts';
import { startImportDesk } from './testing/import-desk.ts';

let desk: { close(): Promise<void> };
afterEach(() => desk.close());

describe('what an import says follows the language of who reads it', () => {
  test('why it failed', async () => {
    const opened = await startImportDesk({ orders: 3 });
    desk = opened;
    opened.mall.faults.add({
      match: { path: '/v1/orders', times: 99 },
      fault: { kind: 'html' },
    });
    const runId = await opened.askForImport();
    for (let tries = 0; tries < 3; tries += 1)
      await opened.jobs['run-import']({ accountId: opened.accountId, runId });
    const { ja, en } = await askInBoth(opened, opened.key, `/imports/${runId}`);
    expect(ja).toMatchObject({ state: 'failed', error: { message: expect.stringContaining('ラクマ') } });
    expect(en.error.message).toContain('Rakuma');
    expect(en.error.message).not.toMatch(JAPANESE);
  });

  test('M16 what is wrong with the rows of a file, in the run and in the file of what was not taken', async () => {
    const opened = await startCsvDesk();
    desk = opened;
    const run = await opened.bringIn('受注番号,受注日時,商品名,数量\nA-1,2026/13/45,Jam,1\nA-2,,Jam,x\n');
    const { ja, en } = await askInBoth(opened, opened.key, `/imports/${run.id}`);
    expect(ja.rejected.length).toBeGreaterThan(1);
    for (const { message } of ja.rejected) expect(message).toMatch(JAPANESE);
    for (const { message } of en.rejected) expect(message).not.toMatch(JAPANESE);
    const file = await askInBoth(opened, opened.key, `/imports/${run.id}/rejected.csv`);
    expect(String(file.ja)).toContain('エラー');
    expect(String(file.en)).toMatch(/"?Row"?,"?Fault"?,/);
  });
});
