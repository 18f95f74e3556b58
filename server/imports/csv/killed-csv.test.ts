import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startCsvDesk } from './testing/csv-desk.ts';
import type { CsvDesk } from './testing/csv-desk.ts';

let desk: CsvDesk;
beforeEach(async () => {
  desk = await startCsvDesk();
});
afterEach(() => desk.close());

describe('M16 a killed import of a file (R4)', () => {
  class Killed extends Error {}
  const many = `受注番号,受注日時,商品名\n${Array.from({ length: 1200 }, (_, i) => `K-${i},2026/4/1,品\n`).join('')}`;

  test.each(['import:before-store', 'import:before-commit', 'import:stored', 'import:before-end'])(
    'R4 killed at %s, it goes on where it stopped and counts each order once',
    async (step) => {
      const { body } = await desk.send(many);
      let times = 0;
      desk.onStep((reached) => {
        if (reached !== step) return;
        times += 1;
        if (times === (step === 'import:before-end' ? 1 : 2)) throw new Killed();
      });
      const job = { accountId: desk.accountId, runId: body.id };
      await expect(desk.jobs['run-import'](job)).rejects.toThrow(Killed);
      desk.onStep(() => undefined);
      await desk.jobs['run-import'](job);
      const run = (await desk.ask(desk.key, 'GET', `/imports/${body.id}`)).body;
      expect(run).toMatchObject({ state: 'succeeded', seen: 1200, created: 1200, unchanged: 0 });
    },
  );
});
