import { describe, expect, test } from 'vitest';
import { anchorsOf } from './anchors.ts';
import { pageForScreen } from './page-for-screen.ts';
import { resolveManualLink } from './resolve-link.ts';

describe('M2 a link in the manual', () => {
  test.each([
    ['orders', './exports.md', { to: 'page', slug: 'exports', anchor: null }],
    ['orders', 'exports.en.md#rakuma', { to: 'page', slug: 'exports', anchor: 'rakuma' }],
    ['malls/rakuma', '../exports.md', { to: 'page', slug: 'exports', anchor: null }],
    ['exports', 'malls/rakuma.md', { to: 'page', slug: 'malls/rakuma', anchor: null }],
    ['exports', '#送る', { to: 'page', slug: 'exports', anchor: '送る' }],
    ['orders', '../screenshots/orders.png', { to: 'picture', name: 'orders.png' }],
    ['malls/rakuma', '../../screenshots/shop.png', { to: 'picture', name: 'shop.png' }],
    ['orders', 'https://example.test/a.md', { to: 'outside', href: 'https://example.test/a.md' }],
    ['orders', '/api/docs', { to: 'outside', href: '/api/docs' }],
    ['orders', '../../README.md', { to: 'outside', href: '../../README.md' }],
  ])('on the page %s, %s', (slug, href, link) => {
    expect(resolveManualLink(slug, href)).toEqual(link);
  });

  test('names headings as code hosts do', () => {
    expect(anchorsOf(['1. 送る・送らない', 'Which orders?', '例外', '例外'])).toEqual([
      '1-送る送らない',
      'which-orders',
      '例外',
      '例外-1',
    ]);
  });
});

describe('M2 the page of a screen', () => {
  const pages = [
    { slug: 'orders', screens: ['/', '/orders'] },
    { slug: 'settings', screens: ['/settings'] },
    { slug: 'shops', screens: ['/settings/shops'] },
  ];
  test.each([
    ['/', 'orders'],
    ['/orders/42', 'orders'],
    ['/settings/statuses', 'settings'],
    ['/settings/shops/7', 'shops'],
    ['/imports', undefined],
    ['/ordersheet', undefined],
  ])('of %s is %s', (path, slug) => {
    expect(pageForScreen(pages, path)?.slug).toBe(slug);
  });
});
