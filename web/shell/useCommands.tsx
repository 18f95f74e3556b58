import { useMantineColorScheme } from '@mantine/core';
import {
  IconBook2,
  IconBuildingStore,
  IconDownload,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSun,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { queryOf } from '../app/query-of.ts';
import { signOut } from '../app/session.ts';
import { useManual } from '../manual/useManual.ts';
import { useSpeech } from '../words/WordsProvider.tsx';
import type { Command } from './match-commands.ts';
import { RAIL_ITEMS } from './rail-items.ts';
import { useFetchNow } from './useFetchNow.ts';

const ICON = { size: 16, 'aria-hidden': true } as const;

/** Everything that the search can run. */
export function useCommands({ onKeys }: { onKeys: () => void }): readonly Command[] {
  const { words, language, speak } = useSpeech();
  const shell = words.shell;
  const navigate = useNavigate();
  const fetchNow = useFetchNow();
  const { setColorScheme } = useMantineColorScheme();
  const shops = useQuery({ ...queryOf('listShops', {}), staleTime: 60_000 }).data?.items ?? [];
  const pages = useManual();
  const other = language === 'ja' ? 'en' : 'ja';
  return [
    ...RAIL_ITEMS.map((item) => ({
      group: shell.searchGo,
      label: shell[item.word],
      also: item.word,
      icon: <item.icon {...ICON} />,
      keys: `g ${item.key}`,
      run: () => void navigate({ to: item.to }),
    })),
    ...shops.map((shop) => ({
      group: shell.searchGo,
      label: shell.shopSettings(shop.name),
      also: `settings ${shop.mall}`,
      icon: <IconBuildingStore {...ICON} />,
      run: () => void navigate({ to: '/settings/shops/$shopId', params: { shopId: shop.id } }),
    })),
    ...shops.map((shop) => ({
      group: shell.searchDo,
      label: shell.fetchNow(shop.name),
      also: `import fetch ${shop.mall}`,
      icon: <IconDownload {...ICON} />,
      run: () => void fetchNow(shop.id),
    })),
    {
      group: shell.searchDo,
      label: shell.addShop,
      also: 'add shop',
      icon: <IconPlus {...ICON} />,
      run: () => void navigate({ to: '/settings/shops', search: { add: '' } }),
    },
    {
      group: shell.searchDo,
      label: shell.toLight,
      also: 'light',
      icon: <IconSun {...ICON} />,
      run: () => setColorScheme('light'),
    },
    {
      group: shell.searchDo,
      label: shell.toDark,
      also: 'dark',
      icon: <IconMoon {...ICON} />,
      run: () => setColorScheme('dark'),
    },
    {
      group: shell.searchDo,
      label: shell.toLanguage,
      also: 'language 言語',
      icon: <IconLanguage {...ICON} />,
      run: () => void speak(other),
    },
    {
      group: shell.searchDo,
      label: shell.keys,
      also: 'keyboard',
      icon: <IconKeyboard {...ICON} />,
      keys: '?',
      run: onKeys,
    },
    {
      group: shell.searchDo,
      label: shell.signOut,
      also: 'sign out logout',
      icon: <IconLogout {...ICON} />,
      run: () => void signOut(),
    },
    ...pages.map((page) => ({
      group: shell.manual,
      label: page.title,
      also: `${shell.manual} ${page.tags.join(' ')}`,
      icon: <IconBook2 {...ICON} />,
      onlyTyped: true as const,
      run: () => void navigate({ to: '/manual/$', params: { _splat: page.slug } }),
    })),
  ];
}
