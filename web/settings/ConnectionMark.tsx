import type { Shop } from '@matome/contract/shops.ts';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconPlayerPause,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { StateMark } from '../app/StateMark.tsx';
import { useWords } from '../words/useWords.ts';

type Connected = Pick<Shop, 'connection' | 'paused'>;

/** How the shop's line to its mall stands; a pause comes before the last test. */
export function ConnectionMark({ shop }: { shop: Connected }) {
  const words = useWords().shops.connection;
  if (shop.paused !== null) {
    return (
      <StateMark tone="bad" icon={<IconPlayerPause aria-hidden />}>
        {words.paused}
      </StateMark>
    );
  }
  switch (shop.connection.state) {
    case 'ok':
      return (
        <StateMark tone="ok" icon={<IconCircleCheck aria-hidden />}>
          {words.ok}
        </StateMark>
      );
    case 'untested':
      return (
        <StateMark tone="quiet" icon={<IconCircleDashed aria-hidden />}>
          {words.untested}
        </StateMark>
      );
    case 'refused':
      return (
        <StateMark tone="bad" icon={<IconPlugConnectedX aria-hidden />}>
          {words.refused}
        </StateMark>
      );
    case 'failing':
      return (
        <StateMark tone="warn" icon={<IconAlertTriangle aria-hidden />}>
          {words.failing}
        </StateMark>
      );
  }
}
