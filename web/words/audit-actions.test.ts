import type { RouteSpec } from '@matome/contract/route.ts';
import { routes } from '@matome/contract/routes.ts';
import { expect, test } from 'vitest';
import { jaAuditActions } from './ja-audit-actions.ts';

test('every call that changes something is said in words in the audit log', () => {
  const deeds = Object.values<RouteSpec>(routes)
    .filter(({ method, audit }) => method !== 'get' && audit !== false)
    // A call of nobody’s writes its entry itself, if any.
    .filter(({ permission }) => permission !== 'public')
    .map(({ id }) => id);
  expect(deeds.filter((id) => !(id in jaAuditActions))).toEqual([]);
});
