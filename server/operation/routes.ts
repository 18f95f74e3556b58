import type { Auth } from '../accounts/auth.ts';
import type { Api } from '../http/serve-route.ts';
import { serveOperatorAccounts } from './accounts/routes.ts';
import { serveAnnouncements } from './announcements/routes.ts';
import { serveOperatorAudit } from './audit/routes.ts';
import { serveOperatorHealth } from './health/routes.ts';
import { serveOperators } from './operators/routes.ts';
import { serveOperatorProvisionings } from './provisionings/routes.ts';

/** What an operator sees and does; and what everybody hears from them. */
export function serveOperation(api: Api, auth: Auth): void {
  serveOperatorAccounts(api);
  serveOperatorProvisionings(api);
  serveOperatorHealth(api);
  serveOperatorAudit(api);
  serveOperators(api, auth);
  serveAnnouncements(api);
}
