import { useQuery } from '@tanstack/react-query';
import type { CallAnswer } from '../../app/call.ts';
import { queryOf } from '../../app/query-of.ts';
import { showField } from '../../orders/history/show-field.ts';
import { showValue } from '../../orders/history/show-value.ts';
import { useShops } from '../../orders/useShops.ts';
import { useStatuses } from '../../orders/useStatuses.ts';
import { useAllWords } from '../../words/useWords.ts';
import { useSpeech } from '../../words/WordsProvider.tsx';
import classes from './AuditTable.module.css';
import { findSetting } from './find-setting.ts';

type Entry = CallAnswer<'listAudit'>['items'][number];
type Change = Entry['changes'][number];

/** What changed, from what to what; of a secret or a buyer only that it changed. */
export function AuditChanges({ entry: { target, changes } }: { entry: Entry }) {
  const words = useAllWords();
  const { language } = useSpeech();
  const { nameOf } = useStatuses();
  const { shopOf } = useShops();
  const malls = useQuery({ ...queryOf('listMalls', {}), staleTime: 600_000 }).data?.items ?? [];
  const settingOf = (field: string) => findSetting(field, { mall: shopOf(target.id ?? '')?.mall, malls });
  const speech = {
    words: words.orders,
    language,
    statusName: nameOf,
    mallStatusName: (code: string) => code,
  };
  const names: Readonly<Record<string, string>> = words.audit.fields;
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    apiOption: words.contract.state,
    role: words.shell.role,
    exportKind: words.health.kinds,
  };
  const say = (field: string, value: unknown) =>
    codes[field]?.[String(value)] ??
    settingOf(field)?.choices.find((choice) => choice.value === value)?.label ??
    showValue(field, value, speech);
  const sayChange = ({ field, before, after, hidden }: Change) => {
    if (hidden === true) return words.audit.hidden;
    // What had nothing before is said by itself.
    if (before === undefined) return say(field, after);
    return words.audit.fromTo(say(field, before), say(field, after));
  };
  return (
    <ul className={classes.list}>
      {changes.map((change) => (
        <li key={change.field}>
          <span className={classes.field}>
            {names[change.field] ??
              settingOf(change.field)?.label ??
              showField(change.field, words.orders.detail)}
          </span>
          <span className={classes.value}>{sayChange(change)}</span>
        </li>
      ))}
    </ul>
  );
}
