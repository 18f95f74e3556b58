import type { OperatorHealth } from '@matome/contract/operator-health.ts';
import { expect, test } from 'vitest';
import { ja } from '../../words/ja.ts';
import { findWorries } from './find-worries.ts';

const NOW = new Date('2026-04-01T03:00:00Z');
const WELL: OperatorHealth = {
  version: '1.0.0',
  startedAt: '2026-04-01T00:00:00Z',
  database: { version: '18.0', sizeBytes: 1e8, connections: 12, connectionsMax: 100 },
  migrations: { applied: 9, latest: '0009-operation.sql', missing: 0 },
  workers: 1,
  jobs: [],
  heldJobs: 0,
  disk: { freeBytes: 5e10, totalBytes: 1e11 },
  orders: { lastHour: 1, lastDay: 2 },
  notices: { lastHour: 1, lastDay: 2 },
  mail: { waiting: 0, failed: 0 },
  webhooks: { waiting: 0, failed: 0 },
  clock: { now: NOW.toISOString(), aheadMs: 3 },
  backedUpAt: null,
};
const worries = (changes: Partial<OperatorHealth>) =>
  findWorries({ ...WELL, ...changes }, { words: ja, now: NOW });

test('an installation that works worries nobody', () => {
  expect(worries({})).toEqual([]);
});

test('what does not work is told in a sentence each', () => {
  const job = { name: 'run-import', waiting: 3, running: 0, planned: 0, failing: 2, lastError: 'Error' };
  expect(
    worries({
      workers: 0,
      jobs: [{ ...job, oldestDueAt: '2026-04-01T02:50:00Z' }],
      disk: { freeBytes: 1024 ** 3, totalBytes: 1e11 },
      clock: { now: NOW.toISOString(), aheadMs: -5000 },
      mail: { waiting: 0, failed: 1 },
      backedUpAt: '2026-03-20T03:00:00Z',
    }),
  ).toEqual([
    '働いているワーカーがありません。取得も送信も進みません。',
    '仕事が遅れています。いちばん古いものは 10分前からです。',
    '失敗して再試行を待つ仕事が 2件あります。',
    'ディスクの空きが少なくなっています（残り 1.0 GB）。',
    '最後のバックアップから 12日たっています。「npx matome backup」で取れます。',
    'サーバーとデータベースの時計が 5秒ずれています。',
    '送れなかったメールが、この24時間に 1件あります。',
  ]);
});
