import { expect, test } from 'vitest';
import { announcementOf, draftOf } from './announcement-draft.ts';

const NOW = new Date('2026-04-01T03:00:00Z');

test('an announcement begins now unless another time is given, and ends when it is taken down', () => {
  const draft = { ...draftOf(null, NOW), title: ' 点検 ' };
  expect(announcementOf(draft)).toEqual({
    level: 'info',
    ja: { title: '点検', body: '' },
    en: null,
    from: '2026-04-01T12:00:00+09:00',
    until: null,
  });
  expect(announcementOf({ ...draft, from: '' })).toBeNull();
});

test('one that is changed shows what was written, in Tokyo time', () => {
  const written = {
    id: 'a',
    level: 'warning' as const,
    ja: { title: '点検', body: '止まります' },
    en: { title: 'Maintenance', body: '' },
    from: '2026-04-01T15:00:00Z',
    until: '2026-04-01T17:00:00Z',
    state: 'planned' as const,
    changedAt: '2026-04-01T00:00:00Z',
  };
  const draft = draftOf(written, NOW);
  expect([draft.from, draft.until]).toEqual(['2026-04-02T00:00', '2026-04-02T02:00']);
  expect(announcementOf(draft)).toEqual({
    level: 'warning',
    ja: written.ja,
    en: written.en,
    from: '2026-04-02T00:00:00+09:00',
    until: '2026-04-02T02:00:00+09:00',
  });
});
