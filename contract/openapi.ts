import { createDocument } from 'zod-openapi';
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiPathsObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { liveEvent } from './events.ts';
import { problemsOf } from './openapi-problems.ts';
import { OPENAPI_TAGS, tagOf } from './openapi-tags.ts';
import type { Permission, RouteSpec } from './route.ts';
import { routes } from './routes.ts';

const MAY_CALL: Readonly<Record<Permission, string>> = {
  public: 'Anybody may call this, without a key.',
  viewer: 'For keys of every role: viewer, staff, owner.',
  staff: 'For keys of the role staff or owner.',
  owner: 'For keys of the role owner.',
  operator: 'For operators, who run the installation; not for keys of an account.',
};

const INTRODUCTION = `Orders of every mall in one list, and what is told back to each mall.

- Send an API key as \`Authorization: Bearer …\`. A key belongs to one account and has a role. Another account's things answer 404.
- Times are ISO 8601 with an offset, days are those of Asia/Tokyo, money is integer yen. Ids are opaque texts.
- Absent means not given, \`null\` known to be nothing. In a PATCH absent fields stay as they are, and \`null\` empties.
- Lists take \`limit\` and \`cursor\`, and answer \`items\` and \`nextCursor\`; \`null\` there is the end.
- Errors are RFC 9457 problems. \`code\` is stable; the sentences follow \`Accept-Language\` (\`ja\`, \`en\`).
- Every POST takes an \`Idempotency-Key\`.`;

/** The OpenAPI 3.1 document, made from the contract. */
export function writeOpenApi(version: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {
    '/events': {
      get: {
        operationId: 'streamEvents',
        summary: 'Server-sent events: progress of runs, changes of orders',
        description: `${MAY_CALL.viewer} Each event is named by its \`type\`. A \`hello\` comes first, a \`heartbeat\` every 25 s. What happens while nobody listens is not told later.`,
        tags: [tagOf('/events')],
        responses: {
          200: { description: 'A stream of events', content: { 'text/event-stream': { schema: liveEvent } } },
          ...problemsOf({ permission: 'viewer', method: 'get' }),
        },
      },
    },
  };
  for (const route of Object.values<RouteSpec>(routes)) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Matome API',
      version,
      description: INTRODUCTION,
    },
    servers: [{ url: '/api/v1' }],
    security: [{ apiKey: [] }],
    tags: OPENAPI_TAGS,
    components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } } },
    paths,
  });
}

function operation(route: RouteSpec): ZodOpenApiOperationObject {
  const responses: ZodOpenApiResponsesObject = problemsOf(route);
  for (const [status, schema] of Object.entries(route.answers)) {
    if (!isSuccess(status)) continue;
    responses[status] = {
      description: schema === null ? 'Done' : 'Success',
      ...answerContent(route, schema),
    };
  }
  const idempotencyKey = {
    name: 'Idempotency-Key',
    in: 'header' as const,
    required: false,
    schema: { type: 'string' as const, maxLength: 255 },
    description: 'The same key and body within 24 hours answers the first answer and does the work once',
  };
  return {
    operationId: route.id,
    summary: route.summary,
    description: MAY_CALL[route.permission],
    tags: [tagOf(route.path)],
    ...(route.permission === 'public' ? { security: [] } : {}),
    ...(route.method === 'post' ? { parameters: [idempotencyKey] } : {}),
    requestParams: {
      ...(route.params === undefined ? {} : { path: route.params }),
      ...(route.query === undefined ? {} : { query: route.query }),
    },
    ...requestBody(route),
    responses,
  };
}

function requestBody({ body, form }: RouteSpec): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (form !== undefined)
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: form.fields } } } };
  if (body === undefined) return {};
  const required = !body.safeParse({}).success;
  return { requestBody: { required, content: { 'application/json': { schema: body } } } };
}

function answerContent({ file }: RouteSpec, schema: RouteSpec['answers'][number]) {
  if (file !== undefined)
    return { content: { [file]: { schema: { type: 'string' as const, format: 'binary' } } } };
  return schema === null ? {} : { content: { 'application/json': { schema } } };
}

function isSuccess(status: string): status is `2${string}` {
  return status.startsWith('2');
}
