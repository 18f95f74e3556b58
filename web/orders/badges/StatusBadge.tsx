import type { Phase } from '@matome/domain/orders/status.ts';
import {
  IconBan,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconPlayerPause,
  IconTruckDelivery,
} from '@tabler/icons-react';
import classes from './StatusBadge.module.css';

const LOOKS = {
  new: { Icon: IconCircle, tone: 'info' },
  'on-hold': { Icon: IconPlayerPause, tone: 'warn' },
  'ready-to-ship': { Icon: IconCircleDashed, tone: 'info' },
  shipped: { Icon: IconTruckDelivery, tone: 'ok' },
  completed: { Icon: IconCircleCheck, tone: 'ok' },
  cancelled: { Icon: IconBan, tone: 'quiet' },
} satisfies Record<Phase, unknown>;

/** 受注ステータス; the icon tells the phase that the account's own status counts as. */
export function StatusBadge({ name, phase }: { name: string; phase: Phase }) {
  const { Icon, tone } = LOOKS[phase];
  return (
    <span className={classes.status} data-tone={tone}>
      <Icon size={14} stroke={1.8} aria-hidden />
      <span className={classes.name}>{name}</span>
    </span>
  );
}
