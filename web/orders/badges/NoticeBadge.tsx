import type { Order } from '@matome/contract/orders.ts';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconMinus,
  IconRefreshAlert,
  IconSend,
  IconUserCheck,
} from '@tabler/icons-react';
import { StateMark } from '../../app/StateMark.tsx';
import type { Tone } from '../../app/StateMark.tsx';
import { WhyNot } from '../../app/WhyNot.tsx';
import type { Words } from '../../words/words.ts';

/** The ledger holds it as refused; to staff it is nobody's work any longer. */
const SETTLED = 'settled-by-a-person';

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
  readonly notice: Pick<Order['shipNotice'], 'state' | 'reasons' | 'warnings'>;
  readonly words: Words['orders'];
  /** The reasons stand beside it anyway. */
  readonly plain?: boolean;
};

/** Where the telling of the mall stands: icon and word, with every reason on hover, focus and tap. */
export function NoticeBadge({ notice, words, plain }: Props) {
  const { state, reasons, warnings } = notice;
  const settled = reasons.find(({ code }) => code === SETTLED);
  const Icon = settled === undefined ? ICONS[state] : IconUserCheck;
  return (
    <WhyNot reasons={plain === true ? [] : [...reasons, ...warnings]}>
      <StateMark
        tone={settled === undefined ? TONES[state] : 'quiet'}
        icon={<Icon size={13} stroke={2} aria-hidden />}
      >
        {settled === undefined ? words.notice[state] : words.reasons[SETTLED]}
      </StateMark>
    </WhyNot>
  );
}
