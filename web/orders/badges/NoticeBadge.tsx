import type { Order } from '@matome/contract/orders.ts';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconMinus,
  IconRefreshAlert,
  IconSend,
} from '@tabler/icons-react';
import { StateMark } from '../../app/StateMark.tsx';
import type { Tone } from '../../app/StateMark.tsx';
import { WhyNot } from '../../app/WhyNot.tsx';
import type { Words } from '../../words/words.ts';

type NoticeState = Order['shipNotice']['state'];

const ICONS = {
  'not-due': IconMinus,
  due: IconSend,
  waiting: IconClock,
  sent: IconCircleCheck,
  changed: IconRefreshAlert,
  refused: IconAlertCircle,
  uncertain: IconHelpCircle,
} satisfies Record<NoticeState, unknown>;

const TONES = {
  'not-due': 'quiet',
  due: 'info',
  waiting: 'info',
  sent: 'ok',
  changed: 'warn',
  refused: 'bad',
  uncertain: 'warn',
} satisfies Record<NoticeState, Tone>;

type Props = {
  readonly state: NoticeState;
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
  readonly words: Words['orders'];
};

/** Where the telling of the mall stands: icon and word, with every reason on hover, focus and tap. */
export function NoticeBadge({ state, reasons, words }: Props) {
  const Icon = ICONS[state];
  return (
    <WhyNot reasons={reasons}>
      <StateMark tone={TONES[state]} icon={<Icon size={13} stroke={2} aria-hidden />}>
        {words.notice[state]}
      </StateMark>
    </WhyNot>
  );
}
