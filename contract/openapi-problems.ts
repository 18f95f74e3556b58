import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { problem } from './problem.ts';
import type { RouteSpec } from './route.ts';

const content = { 'application/problem+json': { schema: problem } };
const named = (id: string, description: string): ZodOpenApiResponseObject => ({ id, description, content });

const BAD_BODY = named('BadBody', 'The body is not readable in the form that the call takes');
const NOT_SIGNED_IN = named('NotSignedIn', 'No key, or one that is not valid (any longer)');
const NOT_ALLOWED = named(
  'NotAllowed',
  'The role of the key may not do this, or a contract for it is missing',
);
const NOT_FOUND = named('NotFound', 'It does not exist, or belongs to another account');
const CONFLICT = named(
  'Conflict',
  'Not as things stand: changed by somebody first, under way, or settled already',
);
const TOO_LARGE = named('TooLarge', 'The body is too large');
const BAD_INPUT = named('BadInput', 'The input is not right; `errors` says where and why');
const TOO_MANY: ZodOpenApiResponseObject = {
  ...named('TooMany', 'Too many calls'),
  headers: {
    'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } },
  },
};
const OTHER = named('Failed', 'Anything else: what is wrong, where, and what to do (RFC 9457)');

/** The refusals that a call may answer with. */
export function problemsOf(
  route: Pick<RouteSpec, 'permission' | 'method' | 'params' | 'query' | 'body' | 'form'>,
): ZodOpenApiResponsesObject {
  const { permission, method, params, query, body, form } = route;
  const hasBody = body !== undefined || form !== undefined;
  const hasInput = hasBody || query !== undefined || method === 'post';
  return {
    ...(hasBody ? { '400': BAD_BODY, '413': TOO_LARGE } : {}),
    ...(permission === 'public' ? {} : { '401': NOT_SIGNED_IN, '403': NOT_ALLOWED }),
    ...(params === undefined ? {} : { '404': NOT_FOUND }),
    ...(method === 'get' ? {} : { '409': CONFLICT }),
    ...(hasInput ? { '422': BAD_INPUT } : {}),
    '429': TOO_MANY,
    default: OTHER,
  };
}
