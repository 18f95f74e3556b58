import { describe, expect, test } from 'vitest';
import { writeOpenApi } from './openapi.ts';
import type { RouteSpec } from './route.ts';
import { routes } from './routes.ts';

type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: string[];
  readonly responses: Record<string, unknown>;
};

const written = writeOpenApi('1.2.3');
const operations = Object.values(written.paths ?? {}).flatMap((path) => Object.values(path)) as Operation[];

/** What a developer reads at /api/docs. */
describe('the reference of the API', () => {
  test('holds every call once, and the stream of events', () => {
    const ids = operations.map(({ operationId }) => operationId).sort();
    expect(ids).toEqual([...Object.keys(routes), 'streamEvents'].sort());
  });

  test.each(operations)('$operationId says what it does, who may, and in which chapter', (operation) => {
    expect(operation.summary).not.toBe('');
    expect(operation.description).toMatch(/key/);
    const chapters = written.tags?.map(({ name }) => name);
    expect(chapters).toEqual(expect.arrayContaining(operation.tags));
  });

  test.each(Object.values<RouteSpec>(routes))('$id names the refusals that it may answer', (route) => {
    const { responses } = operations.find(({ operationId }) => operationId === route.id)!;
    const named = Object.keys(responses);
    expect(named).toEqual(expect.arrayContaining(['429', 'default']));
    expect(named.includes('401')).toBe(route.permission !== 'public');
    expect(named.includes('404')).toBe(route.params !== undefined);
    expect(named.includes('400')).toBe(route.body !== undefined || route.form !== undefined);
  });
});
