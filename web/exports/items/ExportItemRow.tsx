import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconMinus,
} from '@tabler/icons-react';
import { formatShortInstant } from '../../app/format-time.ts';
import { StateMark } from '../../app/StateMark.tsx';
import type { Tone } from '../../app/StateMark.tsx';
import { OrderLink } from '../../orders/OrderLink.tsx';
import { useWords } from '../../words/useWords.ts';
import type { ExportItem } from './export-item.ts';
import classes from './ExportItems.module.css';
import { SettleItem } from './SettleItem.tsx';

const LOOKS = {
  sent: { Icon: IconCircleCheck, tone: 'ok' },
  skipped: { Icon: IconMinus, tone: 'quiet' },
  waiting: { Icon: IconClock, tone: 'info' },
  refused: { Icon: IconAlertCircle, tone: 'bad' },
  uncertain: { Icon: IconHelpCircle, tone: 'warn' },
} satisfies Record<ExportItem['state'], { Icon: unknown; tone: Tone }>;

/** One order of a run: its end, why, what the mall answered each time, and what a person can do. */
export function ExportItemRow({ item }: { item: ExportItem }) {
  const words = useWords().exports;
  const { Icon, tone } = LOOKS[item.state];
  return (
    <div className={classes.row}>
      <span>
        <StateMark tone={tone} icon={<Icon size={13} aria-hidden />}>
          {words.columns[item.state]}
        </StateMark>
      </span>
      <OrderLink orderId={item.orderId} className={classes.orderNo}>
        {item.mallOrderNo}
      </OrderLink>
      <div className={classes.what}>
        {item.reasons.map(({ code, message }) => (
          <p key={code + message}>{message}</p>
        ))}
        {item.warnings.map(({ code, message }) => (
          <p key={code + message} className={classes.warning}>
            <IconAlertTriangle size={14} aria-hidden />
            {message}
          </p>
        ))}
        {item.attempts.length > 0 && (
          <ol className={classes.attempts} aria-label={words.columns.attempts}>
            {item.attempts.map((attempt) => (
              <li key={attempt.at + attempt.outcome}>
                <time dateTime={attempt.at}>{formatShortInstant(attempt.at)}</time>
                {words.outcomes[attempt.outcome]}
                {attempt.status !== undefined && ` (HTTP ${attempt.status})`}
                {attempt.message !== undefined && ` ${attempt.message}`}
              </li>
            ))}
          </ol>
        )}
      </div>
      <SettleItem item={item} />
    </div>
  );
}
