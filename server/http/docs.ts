import { writeOpenApi } from '@matome/contract/openapi.ts';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { absolutePath } from 'swagger-ui-dist';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Matome API</title>
<link rel="stylesheet" href="/api/docs/ui/swagger-ui.css">
</head>
<body>
<div id="pages"></div>
<script src="/api/docs/ui/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#pages', deepLinking: true, tryItOutEnabled: false });
`;

/** The OpenAPI document, and pages to read it. */
export function serveDocs(app: Hono, version: string): void {
  let document: string | undefined;
  app.get('/api/v1/openapi.json', (c) => {
    document ??= JSON.stringify(writeOpenApi(version));
    return c.body(document, 200, { 'content-type': 'application/json' });
  });
  app.get('/api/docs', (c) => c.html(PAGE));
  app.get('/api/docs/start.js', (c) => c.body(START, 200, { 'content-type': 'text/javascript' }));
  app.use(
    '/api/docs/ui/*',
    serveStatic({ root: absolutePath(), rewriteRequestPath: (path) => path.replace('/api/docs/ui', '') }),
  );
}
