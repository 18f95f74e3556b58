import { describe, expect, test } from 'vitest';
import { reasonMessage } from './reason-message.ts';
import { REASON_CODES } from './reason.ts';

describe('the sentence for a reason', () => {
  test.each(REASON_CODES)('says in both languages what is wrong, also without a detail: %s', (code) => {
    expect(reasonMessage({ code }, 'ja')).toMatch(/^(?!.*(（）|「」|null)).*[ぁ-ん].*。$/);
    expect(reasonMessage({ code }, 'en')).toMatch(/^(?!.*(\(\)|“”|null))[A-Z].*\.$/);
  });

  test('no two reasons share a sentence', () => {
    expect(new Set(REASON_CODES.map((code) => reasonMessage({ code }, 'ja'))).size).toBe(REASON_CODES.length);
    expect(new Set(REASON_CODES.map((code) => reasonMessage({ code }, 'en'))).size).toBe(REASON_CODES.length);
  });

  test('shows the day, the number and the words of the mall', () => {
    expect(reasonMessage({ code: 'ships-on-in-future', detail: '2026-04-02' }, 'ja')).toContain(
      '出荷日（2026-04-02）',
    );
    expect(reasonMessage({ code: 'tracking-number-invalid', detail: '12' }, 'en')).toContain(
      'tracking number 12 ',
    );
    expect(reasonMessage({ code: 'mall-refused', detail: '未入金です' }, 'ja')).toContain('「未入金です」');
    expect(reasonMessage({ code: 'mall-refused', detail: '未入金です。' }, 'ja')).toContain(
      '「未入金です」。',
    );
  });

  test('names a carrier in the words of the screen', () => {
    const reason = { code: 'carrier-not-mapped', detail: 'seino, nekopos' } as const;
    expect(reasonMessage(reason, 'ja')).toContain('西濃運輸、ネコポス');
    expect(reasonMessage(reason, 'en')).toContain('Seino, Nekopos');
  });
});
