import type { Contract } from '@matome/contract/contracts.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { IconCheck } from '@tabler/icons-react';
import { formatDay } from '../app/format-time.ts';
import type { Words } from '../words/words.ts';
import { useAllWords } from '../words/useWords.ts';
import classes from './Progress.module.css';

type ApiOption = Contract['apiOption'];
type Step = {
  readonly name: keyof Words['contract']['steps'];
  readonly at: 'done' | 'here' | 'ahead';
  readonly says: string;
};

/** お申し込み → 承認 → ご利用 → 終了: where the contract stands. */
export function Progress({ option }: { option: ApiOption }) {
  const words = useAllWords().contract;
  return (
    <ol className={classes.progress} aria-label={words.progress}>
      {stepsOf(option, words).map((step) => (
        <li key={step.name} data-at={step.at} {...(step.at === 'here' ? { 'aria-current': 'step' } : {})}>
          <span className={classes.knot} aria-hidden>
            {step.at === 'done' && <IconCheck size={12} stroke={3} />}
          </span>
          <strong>{words.steps[step.name]}</strong>
          <span>{step.says}</span>
        </li>
      ))}
    </ol>
  );
}

function stepsOf(option: ApiOption, words: Words['contract']): readonly Step[] {
  const { state, requestedAt, activeFrom, endsOn } = option;
  const isOn = state === 'active' || state === 'ending';
  const appliedOn = requestedAt === null ? words.notApplied : formatDay(tokyoDay(new Date(requestedAt)));
  return [
    { name: 'apply', at: state === 'none' ? 'ahead' : 'done', says: appliedOn },
    {
      name: 'approval',
      at: isOn ? 'done' : state === 'requested' ? 'here' : 'ahead',
      says: isOn ? words.approved : state === 'requested' ? words.approvalWaits : words.approvalNext,
    },
    {
      name: 'use',
      at: isOn ? 'here' : 'ahead',
      says: isOn && activeFrom !== null ? words.from(formatDay(activeFrom)) : words.useNext,
    },
    { name: 'end', at: 'ahead', says: endSays(state, endsOn, words) },
  ];
}

function endSays(state: ApiOption['state'], endsOn: string | null, words: Words['contract']): string {
  if (endsOn !== null) return words.until(formatDay(endsOn));
  return state === 'active' ? words.noEnd : words.endNext;
}
