import { describe, expect, test } from 'vitest';
import { jaProfile } from '../../words/ja-profile.ts';
import { describeDevice } from './describe-device.ts';

describe('ログイン中の端末', () => {
  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0',
      'Edge（Windows）',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
      'Chrome（Mac）',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
      'Safari（iPhone）',
    ],
    [null, '不明な端末'],
  ])('%s is shown as %s', (userAgent, shown) => {
    expect(describeDevice(userAgent, jaProfile)).toBe(shown);
  });
});
