import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOf } from './application-fields.ts';
import { APPLICATION } from './application.ts';

const FACTS = {
  shopUrl: 'https://fril.jp/shop/ittendo',
  businessName: '株式会社一点堂',
  contactName: '山田 花子',
  replyEmail: 'shop@ittendo.example',
  withStock: '',
};
const answers = (way: string, facts: object = {}) =>
  APPLICATION.composeAnswers(way, { ...FACTS, ...facts }).map(({ label, value }) => [label.ja, value]);

describe('M3 applying for Rakuma’s API', () => {
  test('an existing shop gets the eight answers of the enquiry form', () => {
    expect(answers('existing-shop')).toEqual([
      ['お問い合わせ内容', '一元管理システム'],
      ['出品画面', 'ラクママイページ'],
      ['問合せ内容', 'ご利用中のシステムについて'],
      ['事業者名', '株式会社一点堂'],
      ['ショップURL', 'https://fril.jp/shop/ittendo'],
      ['担当者氏名', '山田 花子'],
      ['返信先メールアドレス', 'shop@ittendo.example'],
      [
        '問い合せ内容',
        '一元管理システム「Matome（まとめ）」での受注管理のため、APIを利用したく存じます。\nお手数ですが、APIの利用に必要な情報の発行をお願いいたします。',
      ],
    ]);
  });

  test('with the box of stock the request names 在庫連携, too', () => {
    expect(answers('existing-shop', { withStock: 'on' }).at(-1)?.[1]).toContain(
      '受注管理および在庫連携のため',
    );
  });

  test('a new shop gets what to ask for at the opening review, and needs no URL yet', () => {
    const labels = answers('new-shop', { shopUrl: '' }).map(([label]) => label);
    expect(labels).toEqual([
      '希望する内容',
      'アカウントの種類',
      '事業者名',
      '担当者氏名',
      '返信先メールアドレス',
    ]);
    const faults = APPLICATION.composeAnswers('new-shop', { ...FACTS, shopUrl: '' });
    expect(faults.flatMap(({ fault }) => fault ?? [])).toEqual([]);
  });

  test('an answer that is not right says so, each for itself', () => {
    const composed = APPLICATION.composeAnswers('existing-shop', {
      ...FACTS,
      shopUrl: 'https://item.fril.jp/abc',
      contactName: ' ',
    });
    expect(composed.flatMap(({ label, fault }) => (fault === null ? [] : [[label.ja, fault.en]]))).toEqual([
      [
        'ショップURL',
        'Enter the shop URL as https://fril.jp/shop/ followed by the shop’s id (leave out what follows a “?”).',
      ],
      ['担当者氏名', 'Please enter it.'],
    ]);
  });

  test('every way names fields that there are, in both languages', () => {
    const names = APPLICATION.fields.map(({ name }) => name);
    for (const { fields } of APPLICATION.ways) expect(names).toEqual(expect.arrayContaining([...fields]));
    for (const { label, help } of APPLICATION.fields)
      for (const words of [label.ja, label.en, help.ja, help.en]) expect(words).toMatch(/\S/u);
  });
});

describe('M3 the shop URL', () => {
  const isRight = (url: string) => checkOf('shopUrl', url) === null;

  test.each([
    'https://fril.jp/shop/ittendo',
    'https://fril.jp/shop/3d3c_4-c',
    'https://fril.jp/shop/ittendo/',
  ])('%s is one', (url) => expect(isRight(url)).toBe(true));

  test.each([
    '',
    'ittendo',
    'http://fril.jp/shop/ittendo',
    'https://fril.jp/shop/',
    'https://fril.jp/ittendo',
    'https://item.fril.jp/ittendo',
    'https://fril.jp/shop/ittendo?ref=1',
    'https://fril.jp/shop/ittendo/items',
    'https://fril.jp/shop/..',
    'https://fril.jp.example/shop/ittendo',
    'https://fril.jp/shop/一点堂',
    'https://fril.jp/shop/ittendo https://fril.jp/shop/other',
  ])('「%s」 is none', (url) => expect(isRight(url)).toBe(false));

  test('whatever is taken is an address of a shop at fril.jp, and nothing more', () => {
    const near = fc.tuple(
      fc.constantFrom('https://', 'http://', '', 'https://x@'),
      fc.constantFrom('fril.jp', 'item.fril.jp', 'fril.jp.example', 'fril.jp:8443'),
      fc.constantFrom('/shop/', '/shops/', '/', '//shop/'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          near.map((parts) => parts.join('')),
          fc.webUrl(),
          fc.string(),
        ),
        (text) => {
          if (!isRight(text)) return;
          const url = new URL(text);
          expect([url.origin, url.search, url.hash, url.username]).toEqual(['https://fril.jp', '', '', '']);
          expect(url.pathname).toMatch(/^\/shop\/[^/]+\/?$/);
        },
      ),
    );
  });

  test('the address of every shop is taken', () => {
    const id = fc.stringMatching(/^[a-zA-Z0-9_-]{1,40}$/);
    fc.assert(fc.property(id, (shop) => isRight(`https://fril.jp/shop/${shop}`)));
  });
});
