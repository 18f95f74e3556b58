import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { useNow } from '../../app/useNow.ts';

/** Today in Tokyo; moves on at midnight. */
export function useToday(): CalendarDay {
  return tokyoDay(useNow(30_000));
}
