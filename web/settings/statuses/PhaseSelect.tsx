import type { Status } from '@matome/contract/statuses.ts';
import { PHASES, STATUS_NAMES } from '@matome/domain/orders/status.ts';
import { NativeSelect } from '@mantine/core';
import { useSpeech } from '../../words/WordsProvider.tsx';

type Phase = Status['phase'];

export function PhaseSelect(props: {
  label?: string;
  ariaLabel?: string;
  value: Phase;
  disabled?: boolean;
  onChange: (phase: Phase) => void;
}) {
  const { label, ariaLabel, value, disabled = false, onChange } = props;
  const { language } = useSpeech();
  return (
    <NativeSelect
      label={label}
      aria-label={ariaLabel}
      value={value}
      disabled={disabled}
      data={PHASES.map((phase) => ({ value: phase, label: STATUS_NAMES[phase][language] }))}
      onChange={(event) => {
        const chosen = PHASES.find((phase) => phase === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
