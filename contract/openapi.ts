import { createDocument } from 'zod-openapi';
import type {
  ZodOpenApiOperationObject,
  ZodOpenApiPathsObject,
  ZodOpenApiResponsesObject,
} from 'zod-openapi';
import { liveEvent } from './events.ts';
import { problem } from './problem.ts';
import type { RouteSpec } from './route.ts';
import { routes } from './routes.ts';

const PROBLEM_ANSWER = {
  description: 'What is wrong, where, and what to do (RFC 9457)',
  content: { 'application/problem+json': { schema: problem } },
};

/** The OpenAPI 3.1 document, made from the contract. */
export function writeOpenApi(version: string) {
  const paths: ZodOpenApiPathsObject = {
    '/events': {
      get: {
        operationId: 'streamEvents',
        summary: 'Server-sent events: progress of runs, changes of orders',
        tags: ['events'],
        responses: {
          200: { description: 'A stream of events', content: { 'text/event-stream': { schema: liveEvent } } },
          default: PROBLEM_ANSWER,
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
      description:
        'Orders of every mall in one list, and what is told back to each mall. Times are ISO 8601 with an offset, days are Asia/Tokyo, money is integer yen.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ apiKey: [] }],
    components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } } },
    paths,
  });
}

function operation(route: RouteSpec): ZodOpenApiOperationObject {
  const responses: ZodOpenApiResponsesObject = { default: PROBLEM_ANSWER };
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
    description: `Permission: ${route.permission}`,
    tags: [route.path.split('/')[1] ?? 'other'],
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
