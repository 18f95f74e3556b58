import type { Hono } from 'hono';
import { createAuthenticate } from './accounts/authenticate.ts';
import type { Auth } from './accounts/auth.ts';
import { serveAccounts } from './accounts/routes.ts';
import type { Context } from './context.ts';
import { serveDemo } from './demo/routes.ts';
import type { EventHub } from './event-hub.ts';
import { serveExports } from './exports/routes.ts';
import { createApp, serveProblemPages, serveUnknown } from './http/app.ts';
import { serveDocs } from './http/docs.ts';
import { serveEvents } from './http/event-stream.ts';
import { serveProbes } from './http/probes.ts';
import { serveWebApp } from './http/web-app.ts';
import { serveImports } from './imports/routes.ts';
import { serveOrders } from './orders/routes.ts';
import { serveReports } from './reports/routes.ts';
import { serveMalls } from './shops/malls-routes.ts';
import { serveShops } from './shops/routes.ts';

/** The whole HTTP side: API, its documents, probes, and the web app. */
export function createApi(context: Context, auth: Auth, hub: EventHub): Hono {
  const app = createApp(context, auth.handler);
  const authenticate = createAuthenticate(context, auth);
  const api = { app, context, authenticate };
  serveProbes(app, context);
  serveEvents(app, authenticate, hub);
  serveMalls(api);
  serveAccounts(api);
  serveDemo(api);
  serveShops(api);
  serveOrders(api);
  serveImports(api);
  serveExports(api);
  serveReports(api);
  serveDocs(app, context.version);
  serveProblemPages(app);
  serveUnknown(app);
  serveWebApp(app);
  return app;
}
