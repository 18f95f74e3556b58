import type { OperatorAccount, OperatorShop } from '@matome/contract/operator-accounts.ts';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconHourglass,
  IconPlayerPause,
} from '@tabler/icons-react';
import { StateMark } from '../../app/StateMark.tsx';
import { useAllWords } from '../../words/useWords.ts';

const ACCOUNT = {
  open: { tone: 'ok', Icon: IconCircleCheck },
  suspended: { tone: 'bad', Icon: IconPlayerPause },
  'being-made': { tone: 'info', Icon: IconHourglass },
} as const;
const SHOP = {
  ok: { tone: 'ok', Icon: IconCircleCheck },
  failing: { tone: 'warn', Icon: IconAlertTriangle },
  paused: { tone: 'bad', Icon: IconPlayerPause },
  idle: { tone: 'quiet', Icon: IconCircleDashed },
} as const;
const OPTION = {
  none: { tone: 'quiet', Icon: IconCircleDashed },
  requested: { tone: 'warn', Icon: IconClock },
  active: { tone: 'ok', Icon: IconCircleCheck },
  ending: { tone: 'info', Icon: IconHourglass },
} as const;

export function AccountStateMark({ state }: { state: OperatorAccount['state'] }) {
  const { tone, Icon } = ACCOUNT[state];
  const words = useAllWords().operator.accountsPage;
  return (
    <StateMark tone={tone} icon={<Icon aria-hidden />}>
      {words.states[state]}
    </StateMark>
  );
}

export function ShopStateMark({ state }: { state: OperatorShop['state'] }) {
  const { tone, Icon } = SHOP[state];
  const words = useAllWords().operator.accountsPage;
  return (
    <StateMark tone={tone} icon={<Icon aria-hidden />}>
      {words.health[state]}
    </StateMark>
  );
}

export function ApiOptionMark({ state }: { state: OperatorAccount['apiOption']['state'] }) {
  const { tone, Icon } = OPTION[state];
  const words = useAllWords().operator.accountsPage;
  return (
    <StateMark tone={tone} icon={<Icon aria-hidden />}>
      {words.apiOption[state]}
    </StateMark>
  );
}
