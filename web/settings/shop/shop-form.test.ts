import type { Mall } from '@matome/contract/malls.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { describe, expect, test } from 'vitest';
import { changesOf, isSaved, lengthOf, valuesOf } from './shop-form.ts';

const mall: Mall = {
  id: 'rakuma',
  name: 'ラクマ',
  note: null,
  capabilities: {
    import: true,
    shipNotice: true,
    correctShipNotice: false,
    buyerRating: true,
    stock: false,
    trackingNumbersMax: 1,
    credentialsExpire: false,
  },
  settings: [
    {
      name: 'email',
      label: 'メール',
      kind: 'email',
      required: true,
      credential: true,
      help: '',
      maxLength: null,
      multiline: false,
      choices: [],
      livesDays: null,
    },
    {
      name: 'apiPassword',
      label: 'パスワード',
      kind: 'secret',
      required: true,
      credential: true,
      help: '',
      maxLength: null,
      multiline: false,
      choices: [],
      livesDays: null,
    },
    {
      name: 'ratingMessage',
      label: 'レビューメッセージ',
      kind: 'text',
      required: false,
      credential: false,
      help: '',
      maxLength: 500,
      multiline: true,
      choices: [],
      livesDays: null,
    },
  ],
  statusNames: {},
  byFiles: false,
  carrierTable: null,
  consent: false,
};

const shop: Shop = {
  id: 's1',
  mall: 'rakuma',
  name: 'ラクマ本店',
  settings: { email: 'shop@example.jp', apiPassword: { set: true }, ratingMessage: 'ありがとうございました' },
  carriers: [],
  importDays: 7,
  autoImport: false,
  autoExport: false,
  autoExportStopped: null,
  connection: { state: 'ok', checkedAt: null, detail: null, code: null },
  credentialsExpireAt: null,
  paused: null,
  application: null,
  createdAt: '2026-11-01T00:00:00+09:00',
};

describe('M4 the settings of a shop', () => {
  test('a saved secret is left alone: it is neither shown nor sent', () => {
    const values = valuesOf(shop, mall);
    expect(values.settings['apiPassword']).toBe('');
    expect(changesOf(values, shop, mall)).toEqual({});
    expect(mall.settings.map((field) => isSaved(shop, field))).toEqual([true, true, true]);
  });

  test('a new secret is sent as text', () => {
    const values = {
      ...valuesOf(shop, mall),
      settings: { ...valuesOf(shop, mall).settings, apiPassword: 'new one' },
    };
    expect(changesOf(values, shop, mall)).toEqual({ settings: { apiPassword: 'new one' } });
  });

  test('an emptied message is sent as nothing, not as an empty text', () => {
    const values = {
      ...valuesOf(shop, mall),
      settings: { ...valuesOf(shop, mall).settings, ratingMessage: '' },
    };
    expect(changesOf(values, shop, mall)).toEqual({ settings: { ratingMessage: null } });
  });

  test('days, boxes and name go only when they changed', () => {
    const values = { ...valuesOf(shop, mall), importDays: '14', autoImport: true, name: ' ラクマ二号店 ' };
    expect(changesOf(values, shop, mall)).toEqual({ importDays: 14, autoImport: true, name: 'ラクマ二号店' });
  });

  test('M14 other settings of a shop whose automatic export stands still are saved without its box', () => {
    const stopped: Shop = { ...shop, autoExport: true, autoExportStopped: 'api-option-required' };
    const values = { ...valuesOf(stopped, mall), importDays: '14' };
    expect(changesOf(values, stopped, mall)).toEqual({ importDays: 14 });
  });

  test('a secret that was never entered is not saved', () => {
    const fresh = { ...shop, settings: { apiPassword: { set: false } } };
    expect(mall.settings.map((field) => isSaved(fresh, field))).toEqual([false, false, false]);
  });

  test('𠮷 counts as one character, as at the mall', () => {
    expect(lengthOf('𠮷野家')).toBe(3);
  });
});
