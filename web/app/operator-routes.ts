import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAccountsSearch } from '../operator/accounts/accounts-search.ts';
import { root } from './root-route.tsx';

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
const operatorProfile = createRoute({
  getParentRoute: () => operator,
  path: '/profile',
  component: lazyRouteComponent(
    () => import('../operator/profile/OperatorProfilePage.tsx'),
    'OperatorProfilePage',
  ),
});

export const operatorRoutes = operator.addChildren([
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
  operatorProfile,
]);
