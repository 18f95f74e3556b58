import {
  IconBuildingStore,
  IconFileInvoice,
  IconHistory,
  IconHourglass,
  IconLayoutDashboard,
  IconMessages,
  IconSpeakerphone,
  IconTag,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { CallAnswer } from '../../app/call.ts';
import type { Words } from '../../words/words.ts';

type Tasks = CallAnswer<'getOperatorTasks'>;
type Item = { readonly word: keyof Words['operator']['nav']; readonly [key: string]: unknown };

const nothing = () => 0;

/** Where an operator can go. `isAt` says whether an address belongs to it, `waiting` how much waits there. */
export const OPERATOR_ITEMS = [
  {
    word: 'overview',
    to: '/operator',
    icon: IconLayoutDashboard,
    isAt: (path: string) => path === '/operator' || path === '/operator/',
    waiting: nothing,
  },
  {
    word: 'accounts',
    to: '/operator/accounts',
    icon: IconBuildingStore,
    isAt: (path: string) => path.startsWith('/operator/accounts'),
    waiting: nothing,
  },
  {
    word: 'contracts',
    to: '/operator/contracts',
    icon: IconFileInvoice,
    isAt: (path: string) => path === '/operator/contracts' || path.startsWith('/operator/invoices'),
    waiting: (tasks: Tasks) => tasks.applications + tasks.overdueInvoices,
  },
  {
    word: 'enquiries',
    to: '/operator/enquiries',
    icon: IconMessages,
    isAt: (path: string) => path.startsWith('/operator/enquiries'),
    waiting: (tasks: Tasks) => tasks.enquiries,
  },
  {
    word: 'prices',
    to: '/operator/prices',
    icon: IconTag,
    isAt: (path: string) => path === '/operator/prices',
    waiting: nothing,
  },
  {
    word: 'announcements',
    to: '/operator/announcements',
    icon: IconSpeakerphone,
    isAt: (path: string) => path === '/operator/announcements',
    waiting: nothing,
  },
  {
    word: 'provisionings',
    to: '/operator/provisionings',
    icon: IconHourglass,
    isAt: (path: string) => path === '/operator/provisionings',
    waiting: (tasks: Tasks) => tasks.stuckProvisionings,
  },
  {
    word: 'audit',
    to: '/operator/audit',
    icon: IconHistory,
    isAt: (path: string) => path === '/operator/audit',
    waiting: nothing,
  },
  {
    word: 'operators',
    to: '/operator/operators',
    icon: IconUsersGroup,
    isAt: (path: string) => path === '/operator/operators',
    waiting: nothing,
  },
] as const satisfies readonly Item[];

export type OperatorItem = (typeof OPERATOR_ITEMS)[number];

/** How many of them are the day's work; the rest stand below a line, and behind その他 on a phone. */
export const DAILY_OPERATOR_ITEMS = 4;
