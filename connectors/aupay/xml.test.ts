import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseResponse, writeRequest } from './xml.ts';

function parse(inner: string) {
  return parseResponse(`<?xml version="1.0" encoding="UTF-8"?>\n<response>${inner}</response>\n`)?.response;
}

describe('the XML of an answer', () => {
  test('values stay text, white space around them goes', () => {
    expect(parse('<a>007</a><b> 1.50 </b><c>true</c><d/>')).toEqual({
      a: '007',
      b: '1.50',
      c: 'true',
      d: '',
    });
  });

  test('characters come as they are, by name, by number and in CDATA', () => {
    expect(parse('<a>&lt;&amp;amp;&gt; &#x3042;&#12356; &quot;&apos; &copy;</a>')).toEqual({
      a: `<&amp;> あい "' &copy;`,
    });
    expect(parse('<a><![CDATA[<b>&amp;]]></a>')).toEqual({ a: '<b>&amp;' });
    expect(parse('<a>&#x110000;&#0;</a>')).toEqual({ a: '&#x110000;&#0;' });
  });

  test('attributes are kept beside the text', () => {
    expect(parse('<a lang="ja">&#x3042;</a>')).toEqual({ a: { '#text': 'あ', '@_lang': 'ja' } });
  });

  test.each([
    '',
    '<html><body>502</body></html>',
    '<response><a>1',
    '<response><a>1</a></response',
    '<!DOCTYPE r [<!ENTITY a "b">]><response>&a;</response>',
    '<other></response>',
    `${'<a>'.repeat(200)}</response>`,
    '<response><constructor>1</constructor></response>',
  ])('%j is no answer', (text) => {
    expect(parseResponse(text)).toBeNull();
  });

  test('no text crashes the parser', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      ';',
      '#x',
      'response',
      'a',
      '"',
      ' ',
      '<![CDATA[',
      ']]>',
      '!',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const parsed = parseResponse(`<response>${pieces.join('')}</response>`);
        expect(parsed === null || 'response' in parsed).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the XML of a write', () => {
  test('what is written reads back as it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('あ', '&', '<', '>', '"', ';', 'l', 't'), minLength: 1 }),
        (text) => {
          const inner = /<request>(.*)<\/request>/u.exec(writeRequest({ a: text }))?.[1] ?? '';
          expect(parse(inner)).toEqual({ a: text });
        },
      ),
    );
  });
});
