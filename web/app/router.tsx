import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { readManualSearch } from '../manual/manual-search.ts';
import { readAccountsSearch } from '../operator/accounts/accounts-search.ts';
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
  staticData: { isPublic: true },
  validateSearch: (search: Record<string, unknown>): { issuing?: string } =>
    typeof search['issuing'] === 'string' ? { issuing: search['issuing'] } : {},
  component: lazyRouteComponent(() => import('../welcome/WelcomePage.tsx'), 'WelcomePage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  staticData: { isPublic: true },
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search['to'] === 'string' && search['to'].startsWith('/') && !search['to'].startsWith('//')
      ? { to: search['to'] }
      : {},
  component: lazyRouteComponent(() => import('../welcome/SignInPage.tsx'), 'SignInPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  staticData: { isPublic: true },
  component: lazyRouteComponent(() => import('../invitation/InvitationPage.tsx'), 'InvitationPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  staticData: { isPublic: true },
  component: lazyRouteComponent(() => import('../welcome/ForgotPasswordPage.tsx'), 'ForgotPasswordPage'),
});

/** The token of the mail stands behind the #. */
const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  staticData: { isPublic: true },
  component: lazyRouteComponent(() => import('../welcome/NewPasswordPage.tsx'), 'NewPasswordPage'),
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

/** The console of who runs the installation stands in a frame of its own. */
const operator = createRoute({
  getParentRoute: () => root,
  path: '/operator',
  component: lazyRouteComponent(() => import('../operator/OperatorFrame.tsx'), 'OperatorFrame'),
});
const operatorOverview = createRoute({
  getParentRoute: () => operator,
  path: '/',
  component: lazyRouteComponent(() => import('../operator/overview/OverviewPage.tsx'), 'OverviewPage'),
});
const operatorAccounts = createRoute({
  getParentRoute: () => operator,
  path: '/accounts',
  validateSearch: readAccountsSearch,
  component: lazyRouteComponent(() => import('../operator/accounts/AccountsPage.tsx'), 'AccountsPage'),
});
const operatorAccount = createRoute({
  getParentRoute: () => operator,
  path: '/accounts/$accountId',
  component: lazyRouteComponent(() => import('../operator/account/AccountPage.tsx'), 'AccountPage'),
});
const operatorContracts = createRoute({
  getParentRoute: () => operator,
  path: '/contracts',
  component: lazyRouteComponent(() => import('../operator/contracts/ContractsPage.tsx'), 'ContractsPage'),
});
const operatorAnnouncements = createRoute({
  getParentRoute: () => operator,
  path: '/announcements',
  component: lazyRouteComponent(
    () => import('../operator/announcements/AnnouncementsPage.tsx'),
    'AnnouncementsPage',
  ),
});
const operatorEnquiries = createRoute({
  getParentRoute: () => operator,
  path: '/enquiries',
  component: lazyRouteComponent(
    () => import('../operator/enquiries/OperatorEnquiriesPage.tsx'),
    'OperatorEnquiriesPage',
  ),
});
const operatorEnquiry = createRoute({
  getParentRoute: () => operator,
  path: '/enquiries/$enquiryId',
  component: lazyRouteComponent(
    () => import('../operator/enquiries/OperatorEnquiryPage.tsx'),
    'OperatorEnquiryPage',
  ),
});
const operatorProvisionings = createRoute({
  getParentRoute: () => operator,
  path: '/provisionings',
  component: lazyRouteComponent(
    () => import('../operator/provisionings/ProvisioningsPage.tsx'),
    'ProvisioningsPage',
  ),
});
const operatorAudit = createRoute({
  getParentRoute: () => operator,
  path: '/audit',
  component: lazyRouteComponent(() => import('../operator/audit/OperatorAuditPage.tsx'), 'OperatorAuditPage'),
});
const invoices = createRoute({
  getParentRoute: () => operator,
  path: '/invoices',
  component: lazyRouteComponent(() => import('../operator/billing/InvoicesPage.tsx'), 'InvoicesPage'),
});
const prices = createRoute({
  getParentRoute: () => operator,
  path: '/prices',
  component: lazyRouteComponent(() => import('../operator/billing/settings/PricesPage.tsx'), 'PricesPage'),
});
const operators = createRoute({
  getParentRoute: () => operator,
  path: '/operators',
  component: lazyRouteComponent(() => import('../operator/operators/OperatorsPage.tsx'), 'OperatorsPage'),
});

const tree = root.addChildren([
  welcome,
  signIn,
  forgotPassword,
  newPassword,
  invitation,
  operator.addChildren([
    operatorOverview,
    operatorAccounts,
    operatorAccount,
    operatorContracts,
    invoices,
    prices,
    operatorAnnouncements,
    operatorEnquiries,
    operatorEnquiry,
    operatorProvisionings,
    operatorAudit,
    operators,
  ]),
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
  interface StaticDataRouteOption {
    /** Shown to somebody who is not signed in, too. */
    readonly isPublic?: true;
  }
}
