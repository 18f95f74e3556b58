import { z } from 'zod';

export const jsonSchema = z.json();
export type Json = z.infer<typeof jsonSchema>;

/** `patch` over `base`: objects are merged key by key, everything else (`null` too) replaces. */
export function mergeJson(base: Json, patch: Json): Json {
  if (!isObject(base) || !isObject(patch)) return patch;
  const merged = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    const before = merged[key];
    merged[key] = before === undefined ? value : mergeJson(before, value);
  }
  return merged;
}

/** Without the member that a dotted path names (`item.price`). */
export function dropMember(base: Json, path: string): Json {
  if (!isObject(base)) return base;
  const [key = '', ...deeper] = path.split('.');
  const rest = { ...base };
  const value = rest[key];
  if (value === undefined) return base;
  if (deeper.length === 0) delete rest[key];
  else rest[key] = dropMember(value, deeper.join('.'));
  return rest;
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
