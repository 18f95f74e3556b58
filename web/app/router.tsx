import { createRouter } from '@tanstack/react-router';
import { BrokenPage } from './BrokenPage.tsx';
import { deskRoutes } from './desk-routes.ts';
import { doorRoutes } from './door-routes.ts';
import { operatorRoutes } from './operator-routes.ts';
import { PagePending } from './PagePending.tsx';
import { root } from './root-route.tsx';

const tree = root.addChildren([...doorRoutes, operatorRoutes, deskRoutes]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingComponent: PagePending,
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Shown to somebody who is not signed in, too. */
    readonly isPublic?: true;
  }
}
