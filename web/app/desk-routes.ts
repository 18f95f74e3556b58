import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readManualSearch } from '../manual/manual-search.ts';
import { readOrdersSearch } from '../orders/orders-search.ts';
import { root } from './root-route.tsx';

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
const webhooks = createRoute({
  getParentRoute: () => desk,
  path: '/settings/webhooks',
  component: lazyRouteComponent(() => import('../settings/webhooks/WebhooksPage.tsx'), 'WebhooksPage'),
});
const mail = createRoute({
  getParentRoute: () => desk,
  path: '/settings/mail',
  component: lazyRouteComponent(() => import('../settings/mail/MailPage.tsx'), 'MailPage'),
});
const audit = createRoute({
  getParentRoute: () => desk,
  path: '/settings/audit',
  component: lazyRouteComponent(() => import('../settings/audit/AuditPage.tsx'), 'AuditPage'),
});
const members = createRoute({
  getParentRoute: () => desk,
  path: '/settings/members',
  component: lazyRouteComponent(() => import('../settings/members/MembersPage.tsx'), 'MembersPage'),
});
const profile = createRoute({
  getParentRoute: () => desk,
  path: '/profile',
  component: lazyRouteComponent(() => import('../settings/profile/ProfilePage.tsx'), 'ProfilePage'),
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
const contract = createRoute({
  getParentRoute: () => desk,
  path: '/contract',
  component: lazyRouteComponent(() => import('../contract/ContractPage.tsx'), 'ContractPage'),
});
const enquiry = createRoute({
  getParentRoute: () => desk,
  path: '/contract/enquiries/$enquiryId',
  component: lazyRouteComponent(() => import('../contract/enquiries/EnquiryPage.tsx'), 'EnquiryPage'),
});
/** Without a session it stands in a frame of its own, which the desk chooses. */
const manual = createRoute({
  getParentRoute: () => desk,
  path: '/manual',
  staticData: { isPublic: true },
});
const manualPages = createRoute({
  getParentRoute: () => manual,
  path: '/',
  validateSearch: readManualSearch,
  component: lazyRouteComponent(() => import('../manual/ManualPage.tsx'), 'ManualPage'),
});
const manualPage = createRoute({
  getParentRoute: () => manual,
  path: '$',
  component: lazyRouteComponent(() => import('../manual/ManualTextPage.tsx'), 'ManualTextPage'),
});

export const deskRoutes = desk.addChildren([
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
  webhooks,
  mail,
  members,
  profile,
  audit,
  malls,
  health,
  contract,
  enquiry,
  manual.addChildren([manualPages, manualPage]),
]);
