import type { Mall } from '@matome/connectors/mall.ts';
import type { ApplicationMark } from '@matome/contract/applications.ts';
import { applicationReminder } from '@matome/domain/application/application-reminder.ts';
import { applicationState } from '@matome/domain/application/application.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Shop } from '../shop-store.ts';

/** How a shop's request for its mall's API stands, in short; `null` where a mall wants none. */
export function applicationMark(shop: Shop, mall: Mall | undefined, now: Date): ApplicationMark | null {
  if (mall?.application === undefined) return null;
  const reminder = reminderOf(shop, mall.application, now);
  return {
    state: applicationState(shop.application),
    appliedOn: shop.application.appliedOn,
    daysSince: reminder?.daysSince ?? null,
    remind: reminder?.isDue ?? false,
  };
}

export function reminderOf(shop: Shop, application: NonNullable<Mall['application']>, now: Date) {
  return applicationReminder(shop.application, {
    today: tokyoDay(now),
    afterDays: application.askAgainAfterDays,
  });
}
