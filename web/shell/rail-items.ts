import {
  IconActivityHeartbeat,
  IconBook2,
  IconBuildingStore,
  IconDownload,
  IconFileCertificate,
  IconInbox,
  IconSettings,
  IconUpload,
} from '@tabler/icons-react';
import type { Words } from '../words/words.ts';

/** Where one can go. `key` follows `g` on the keyboard; `isAt` says whether an address belongs to it. */
export const RAIL_ITEMS = [
  {
    word: 'orders',
    to: '/',
    key: 'o',
    icon: IconInbox,
    isAt: (path: string) => path === '/' || path.startsWith('/orders'),
  },
  {
    word: 'imports',
    to: '/imports',
    key: 'i',
    icon: IconDownload,
    isAt: (path: string) => path.startsWith('/imports'),
  },
  {
    word: 'exports',
    to: '/exports',
    key: 'e',
    icon: IconUpload,
    isAt: (path: string) => path.startsWith('/exports'),
  },
  {
    word: 'health',
    to: '/health',
    key: 'h',
    icon: IconActivityHeartbeat,
    isAt: (path: string) => path === '/health',
  },
  {
    word: 'settings',
    to: '/settings',
    key: 's',
    icon: IconSettings,
    isAt: (path: string) => path.startsWith('/settings'),
  },
  {
    word: 'malls',
    to: '/malls',
    key: 'm',
    icon: IconBuildingStore,
    isAt: (path: string) => path === '/malls',
  },
  {
    word: 'manual',
    to: '/manual',
    key: 'b',
    icon: IconBook2,
    isAt: (path: string) => path.startsWith('/manual'),
  },
  {
    word: 'contract',
    to: '/contract',
    key: 'c',
    icon: IconFileCertificate,
    isAt: (path: string) => path.startsWith('/contract'),
  },
] as const satisfies readonly { word: keyof Words['shell']; [key: string]: unknown }[];

/** How many of them are the day's work; the rest stand below a line, and behind その他 on a phone. */
export const DAILY_ITEMS = 4;
