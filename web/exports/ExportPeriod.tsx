import { NativeSelect, TextInput } from '@mantine/core';
import classes from '../imports/ShopCard.module.css';
import { useWords } from '../words/useWords.ts';
import { EXPORT_BASES, EXPORT_PERIODS } from './export-period.ts';
import type { PeriodDraft } from './export-period.ts';

type Props = {
  readonly draft: PeriodDraft;
  readonly problem: 'missing' | 'reversed' | null;
  readonly onChange: (draft: PeriodDraft) => void;
};

/** 作成期間 from–to, and by which day; without one everything that is due. */
export function ExportPeriod({ draft, problem, onChange }: Props) {
  const words = useWords().exports;
  const isCustom = draft.period === 'custom';
  return (
    <div className={classes.control}>
      <div className={classes.line}>
        <NativeSelect
          aria-label={words.period}
          leftSection={<span className={classes.under}>{words.period}</span>}
          leftSectionWidth={72}
          value={draft.period}
          data={EXPORT_PERIODS.map((value) => ({ value, label: words.periods[value] }))}
          onChange={(event) => {
            const period = EXPORT_PERIODS.find((value) => value === event.currentTarget.value);
            if (period !== undefined) onChange({ ...draft, period });
          }}
        />
        {isCustom && (
          <>
            <TextInput
              type="datetime-local"
              aria-label={words.from}
              value={draft.from}
              onChange={(event) => onChange({ ...draft, from: event.currentTarget.value })}
            />
            <span aria-hidden>–</span>
            <TextInput
              type="datetime-local"
              aria-label={words.to}
              value={draft.to}
              onChange={(event) => onChange({ ...draft, to: event.currentTarget.value })}
            />
          </>
        )}
        {draft.period !== 'none' && (
          <NativeSelect
            aria-label={words.basis}
            value={draft.basis}
            data={EXPORT_BASES.map((value) => ({ value, label: words.bases[value] }))}
            onChange={(event) => {
              const basis = EXPORT_BASES.find((value) => value === event.currentTarget.value);
              if (basis !== undefined) onChange({ ...draft, basis });
            }}
          />
        )}
      </div>
      {problem !== null && (
        <p className={classes.hint} role="status">
          {problem === 'missing' ? words.periodMissing : words.periodReversed}
        </p>
      )}
    </div>
  );
}
