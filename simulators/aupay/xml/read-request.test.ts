import { expect, test } from 'vitest';
import { readRequest } from './read-request.ts';

function read(text: string): Record<string, string> | null {
  const fields = readRequest(text);
  return fields && Object.fromEntries(fields);
}

test('fields are read as text, with references, comments, attributes and CDATA as XML has them', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
    <request><!-- <a> --><shopId type="n"> 007 </shopId><x>A &amp; B &lt;&#x1F34A;&#12354;</x><y><![CDATA[<&>]]></y></request>
  `;
  expect(read(text)).toEqual({ shopId: '007', x: 'A & B <🍊あ', y: '<&>' });
});

test('only what stands directly below the request counts, and once', () => {
  expect(read('<request><order><orderId>1</orderId></order><a/><b>1</b><b>2</b></request>')).toEqual({});
  expect(read('<order><orderId>1</orderId></order>')).toEqual({});
});

test.each([
  '',
  'shopId=1',
  '<request>',
  '<request><a></b></request>',
  '<request/><request/>',
  'a<request/>',
  '<request>A & B</request>',
  '<request><a>1</a',
  '<request><a>&nbsp;</a></request>',
  '<request><a>&#x110000;</a></request>',
  '<!DOCTYPE r [<!ENTITY e "x">]><request>&e;</request>',
  '<request><__proto__>1</__proto__></request>',
  `<request>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</request>`,
])('what is not one sound element is no request: %.40s', (text) => {
  expect(read(text)).toBeNull();
});
