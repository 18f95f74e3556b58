import type { CallAnswer } from '../../app/call.ts';
import { showField } from '../../orders/history/show-field.ts';
import { showValue } from '../../orders/history/show-value.ts';
import { useStatuses } from '../../orders/useStatuses.ts';
import { useAllWords } from '../../words/useWords.ts';
import { useSpeech } from '../../words/WordsProvider.tsx';
import classes from './AuditTable.module.css';

type Change = CallAnswer<'listAudit'>['items'][number]['changes'][number];

/** What changed, from what to what; of a secret or a buyer only that it changed. */
export function AuditChanges({ changes }: { changes: readonly Change[] }) {
  const words = useAllWords();
  const { language } = useSpeech();
  const { nameOf } = useStatuses();
  const speech = { words: words.orders, language, statusName: nameOf };
  const names: Readonly<Record<string, string>> = words.audit.fields;
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    apiOption: words.contract.state,
    role: words.shell.role,
  };
  const say = (field: string, value: unknown) =>
    codes[field]?.[String(value)] ?? showValue(field, value, speech);
  return (
    <ul className={classes.list}>
      {changes.map(({ field, before, after, hidden }) => (
        <li key={field}>
          <span className={classes.field}>{names[field] ?? showField(field, words.orders.detail)}</span>
          <span className={classes.value}>
            {hidden === true ? words.audit.hidden : words.audit.fromTo(say(field, before), say(field, after))}
          </span>
        </li>
      ))}
    </ul>
  );
}
