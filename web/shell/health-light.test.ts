import type { ShopHealth } from '@matome/contract/health.ts';
import { describe, expect, test } from 'vitest';
import { jaShell } from '../words/ja-shell.ts';
import { healthLight } from './health-light.ts';

function aShop(facts: Partial<ShopHealth>): ShopHealth {
  return {
    shopId: 's1',
    shopName: 'ラクマ本店',
    mall: 'rakuma',
    state: 'ok',
    lastSuccessAt: null,
    lastFailureAt: null,
    lastFailure: null,
    lagSeconds: null,
    nextImportAt: null,
    rateBudgetUsed: 0,
    credentialsExpireAt: null,
    credentialsWarning: null,
    autoExportStopped: null,
    application: null,
    waiting: 0,
    refused: 0,
    uncertain: 0,
    ...facts,
  };
}

describe('the mall health light', () => {
  test('is green only when every shop that was fetched is fine', () => {
    expect(healthLight([aShop({}), aShop({})], jaShell)).toEqual({ tone: 'ok', word: 'モール正常' });
  });

  test('one failing shop among healthy ones turns it red and is counted', () => {
    expect(healthLight([aShop({}), aShop({ state: 'failing' })], jaShell)).toEqual({
      tone: 'bad',
      word: '1店舗で障害',
    });
  });

  test('a paused shop comes before a failing one, because it needs a person', () => {
    expect(healthLight([aShop({ state: 'failing' }), aShop({ state: 'paused' })], jaShell).word).toBe(
      '1店舗を停止中',
    );
  });

  test('what a person must settle is counted over all shops', () => {
    expect(healthLight([aShop({ uncertain: 2 }), aShop({ refused: 1 })], jaShell)).toEqual({
      tone: 'warn',
      word: '要確認 3件',
    });
  });

  test('without a shop it says so and does not claim that all is well', () => {
    expect(healthLight([], jaShell)).toEqual({ tone: 'quiet', word: '店舗なし' });
  });
});
