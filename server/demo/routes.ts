import { routes } from '@matome/contract/routes.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { servePublicRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { orderDemo } from './order-demo.ts';

export function serveDemo(api: Api): void {
  servePublicRoute(api, routes.startDemo, async (_input, { context }) => {
    if (context.demo === undefined) throw new HttpProblem('not-found');
    return orderDemo(context);
  });
}
