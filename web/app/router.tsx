import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { readOrdersSearch } from '../orders/orders-search.ts';
import { BrokenPage } from './BrokenPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PagePending } from './PagePending.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundScreen });

function NotFoundScreen() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  validateSearch: (search: Record<string, unknown>): { issuing?: string } =>
    typeof search['issuing'] === 'string' ? { issuing: search['issuing'] } : {},
  component: lazyRouteComponent(() => import('../welcome/WelcomePage.tsx'), 'WelcomePage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search['to'] === 'string' && search['to'].startsWith('/') && !search['to'].startsWith('//')
      ? { to: search['to'] }
      : {},
  component: lazyRouteComponent(() => import('../welcome/SignInPage.tsx'), 'SignInPage'),
});

/** Everything behind the sign-in stands in the desk's frame. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: lazyRouteComponent(() => import('../shell/Desk.tsx'), 'Desk'),
});

const orders = createRoute({
  getParentRoute: () => desk,
  path: '/',
  validateSearch: readOrdersSearch,
  component: lazyRouteComponent(() => import('../orders/OrdersPage.tsx'), 'OrdersPage'),
});
const order = createRoute({
  getParentRoute: () => desk,
  path: '/orders/$orderId',
  component: lazyRouteComponent(() => import('../orders/OrderPage.tsx'), 'OrderPage'),
});
const imports = createRoute({
  getParentRoute: () => desk,
  path: '/imports',
  component: lazyRouteComponent(() => import('../imports/ImportsPage.tsx'), 'ImportsPage'),
});
const importRun = createRoute({
  getParentRoute: () => desk,
  path: '/imports/$runId',
  component: lazyRouteComponent(() => import('../imports/ImportRunPage.tsx'), 'ImportRunPage'),
});
const csvImport = createRoute({
  getParentRoute: () => desk,
  path: '/csv/$shopId',
  component: lazyRouteComponent(() => import('../csv/CsvImportPage.tsx'), 'CsvImportPage'),
});
const exports_ = createRoute({
  getParentRoute: () => desk,
  path: '/exports',
  component: lazyRouteComponent(() => import('../exports/ExportsPage.tsx'), 'ExportsPage'),
});
const exportRun = createRoute({
  getParentRoute: () => desk,
  path: '/exports/$runId',
  component: lazyRouteComponent(() => import('../exports/ExportRunPage.tsx'), 'ExportRunPage'),
});
const settings = createRoute({
  getParentRoute: () => desk,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
});
const shops = createRoute({
  getParentRoute: () => desk,
  path: '/settings/shops',
  validateSearch: (search: Record<string, unknown>): { add?: string } =>
    typeof search['add'] === 'string' ? { add: search['add'] } : {},
  component: lazyRouteComponent(() => import('../settings/shops/ShopsPage.tsx'), 'ShopsPage'),
});
const shop = createRoute({
  getParentRoute: () => desk,
  path: '/settings/shops/$shopId',
  component: lazyRouteComponent(() => import('../settings/shop/ShopPage.tsx'), 'ShopPage'),
});
const consent = createRoute({
  getParentRoute: () => desk,
  path: '/consent',
  validateSearch: (search: Record<string, unknown>): { code?: string; state?: string } => ({
    ...(typeof search['code'] === 'string' ? { code: search['code'] } : {}),
    ...(typeof search['state'] === 'string' ? { state: search['state'] } : {}),
  }),
  component: lazyRouteComponent(() => import('../settings/consent/ConsentPage.tsx'), 'ConsentPage'),
});
const statuses = createRoute({
  getParentRoute: () => desk,
  path: '/settings/statuses',
  component: lazyRouteComponent(() => import('../settings/statuses/StatusesPage.tsx'), 'StatusesPage'),
});
const apiKeys = createRoute({
  getParentRoute: () => desk,
  path: '/settings/api-keys',
  component: lazyRouteComponent(() => import('../settings/api-keys/ApiKeysPage.tsx'), 'ApiKeysPage'),
});
const malls = createRoute({
  getParentRoute: () => desk,
  path: '/malls',
  component: lazyRouteComponent(() => import('../malls/MallsPage.tsx'), 'MallsPage'),
});
const health = createRoute({
  getParentRoute: () => desk,
  path: '/health',
  component: lazyRouteComponent(() => import('../health/HealthPage.tsx'), 'HealthPage'),
});

const tree = root.addChildren([
  welcome,
  signIn,
  desk.addChildren([
    orders,
    order,
    imports,
    importRun,
    csvImport,
    exports_,
    exportRun,
    settings,
    shops,
    shop,
    consent,
    statuses,
    apiKeys,
    malls,
    health,
  ]),
]);

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
}
