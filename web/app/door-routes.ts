import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.tsx';

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

/** The screens before the sign-in. */
export const doorRoutes = [welcome, signIn, invitation, forgotPassword, newPassword] as const;
