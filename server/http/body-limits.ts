import type { RouteSpec } from '@matome/contract/route.ts';
import { routes } from '@matome/contract/routes.ts';

const JSON_MAX_BYTES = 2 * 1024 * 1024;

const FORMS = Object.values<RouteSpec>(routes).flatMap(({ path, form }) =>
  form === undefined
    ? []
    : [{ path: new RegExp(`^/api/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`), maxBytes: form.maxBytes }],
);

/** The most that a body of this path may weigh: only a form that the contract names may be large. */
export function maxBodyBytes(path: string): number {
  return FORMS.find((form) => form.path.test(path))?.maxBytes ?? JSON_MAX_BYTES;
}
