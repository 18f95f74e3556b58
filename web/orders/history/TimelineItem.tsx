import {
  IconAlertCircle,
  IconArrowUpRight,
  IconBuildingStore,
  IconCircleCheck,
  IconDownload,
  IconHelpCircle,
  IconPencil,
  IconRobot,
  IconSend,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatInstant } from '../../app/format-time.ts';
import { whoName } from '../../app/who-name.ts';
import { useSpeech } from '../../words/WordsProvider.tsx';
import { JsonBlock } from '../JsonBlock.tsx';
import { useShops } from '../useShops.ts';
import { useStatuses } from '../useStatuses.ts';
import type { HistoryGroup } from './group-entries.ts';
import { showField } from './show-field.ts';
import { showValue } from './show-value.ts';
import classes from './Timeline.module.css';

const ICONS: Readonly<Record<string, ReactNode>> = {
  imported: <IconDownload size={14} />,
  changed: <IconPencil size={14} />,
  planned: <IconSend size={14} />,
  told: <IconCircleCheck size={14} />,
  refused: <IconAlertCircle size={14} />,
  uncertain: <IconHelpCircle size={14} />,
  settled: <IconUserCheck size={14} />,
  instruction: <IconSend size={14} />,
  attempt: <IconArrowUpRight size={14} />,
  'planned-again': <IconSend size={14} />,
  'found-at-mall': <IconBuildingStore size={14} />,
  'persons-erased': <IconUserOff size={14} />,
};

/** One event: when, who, what; each field from what to what; what was said to the mall word for word. */
export function TimelineItem({ group, mall }: { group: HistoryGroup; mall: string }) {
  const { words, language } = useSpeech();
  const { nameOf } = useStatuses();
  const { mallStatusName } = useShops();
  const said = words.orders.detail;
  const { first, changes } = group;
  const speech = {
    words: words.orders,
    language,
    statusName: nameOf,
    mallStatusName: (mallStatus: string) => mallStatusName({ mall, mallStatus }),
  };
  const events: Readonly<Record<string, string>> = said.events;
  const isMall = first.who.kind === 'mall';
  return (
    <li className={classes.item} data-event={first.event}>
      <span className={classes.icon} aria-hidden>
        {first.event === 'changed' && isMall ? (
          <IconBuildingStore size={14} />
        ) : (
          (ICONS[first.event] ?? <IconRobot size={14} />)
        )}
      </span>
      <div className={classes.words}>
        <p className={classes.head}>
          <strong>{whoName(first.who, words.common) ?? said.who[first.who.kind]}</strong>
          <span>
            {[events[first.event] ?? first.event, sayOutcome(first.detail, said.outcomes)]
              .filter(Boolean)
              .join(' — ')}
          </span>
          <time dateTime={first.at}>{formatInstant(first.at)}</time>
        </p>
        {changes.length > 0 && (
          <ul className={classes.changes}>
            {changes.map((change) => {
              const field = change.field ?? '';
              return (
                <li key={change.id}>
                  <span className={classes.field}>{showField(field, said)}</span>
                  {isErased(change) ? (
                    <span className={classes.after}>{said.erasedValue}</span>
                  ) : (
                    <>
                      <span className={classes.before}>{showValue(field, change.before, speech)}</span>
                      <span aria-hidden>→</span>
                      <span className={classes.after}>{showValue(field, change.after, speech)}</span>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {isRecord(first.detail) && (
          <JsonBlock summary={'payload' in first.detail ? said.payload : said.record} value={first.detail} />
        )}
      </div>
    </li>
  );
}

/** A change always has two different sides, so one without any held a person who is erased now. */
function isErased({ before, after }: HistoryGroup['changes'][number]): boolean {
  return before === null && after === null;
}

/** What the mall answered to an attempt, in one line. */
function sayOutcome(detail: unknown, outcomes: Readonly<Record<string, string>>): string | null {
  if (!isRecord(detail) || !('outcome' in detail)) return null;
  const status = 'status' in detail && typeof detail.status === 'number' ? `HTTP ${detail.status}` : null;
  const message = 'message' in detail && typeof detail.message === 'string' ? detail.message : null;
  return [outcomes[String(detail.outcome)] ?? String(detail.outcome), status, message]
    .filter((part) => part !== null)
    .join(' · ');
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
