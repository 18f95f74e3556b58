import type { Mall } from '@matome/contract/malls.ts';
import { CARRIERS, METHODS } from '@matome/domain/shipping/carriers.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { StateMark } from '../../../app/StateMark.tsx';
import { useAllWords } from '../../../words/useWords.ts';
import { useSpeech } from '../../../words/WordsProvider.tsx';
import classes from './CarrierPanel.module.css';
import type { CarrierRow } from './own-rows.ts';

const NONE = '';
const ANOTHER = '\u0000';

type Props = {
  row: CarrierRow;
  carrierTable: Mall['carrierTable'];
  isDisabled: boolean;
  onChange: (row: Omit<CarrierRow, 'own'>) => void;
  onRestore: () => void;
};

/** One of our carriers (and methods), and the code the mall is told. */
export function CarrierTableRow({ row, carrierTable, isDisabled, onChange, onRestore }: Props) {
  const { language } = useSpeech();
  const say = useAllWords().carriers;
  const carrier = CARRIERS[row.carrier][language];
  const method = row.method === null ? say.anyMethod : METHODS[row.method][language];
  const what = row.method === null ? carrier : `${carrier} ${method}`;
  const codes = carrierTable?.codes ?? [];
  const isKnown = row.code === null || codes.some(({ code }) => code === row.code);
  const [isTyping, setTyping] = useState(false);
  const { carrier: id, method: of, code, name } = row;
  const choose = (chosen: string) => {
    if (chosen === ANOTHER) return setTyping(true);
    setTyping(false);
    return onChange({ carrier: id, method: of, code: chosen === NONE ? null : chosen, name });
  };
  const wantsName = code !== null && code === carrierTable?.namedCode;
  return (
    <tr>
      <td>{carrier}</td>
      <td data-label={say.method}>{method}</td>
      <td data-label={say.code}>
        <div className={classes.code}>
          <NativeSelect
            aria-label={say.codeOf(what)}
            value={isTyping || !isKnown ? ANOTHER : (code ?? NONE)}
            disabled={isDisabled}
            onChange={(event) => choose(event.currentTarget.value)}
            data={[
              { value: NONE, label: say.none },
              ...codes.map((one) => ({ value: one.code, label: `${one.code}　${one.name}` })),
              ...(carrierTable?.takesOtherCodes === true || !isKnown
                ? [{ value: ANOTHER, label: say.otherCode }]
                : []),
            ]}
          />
          {(isTyping || !isKnown) && (
            <Typed
              label={say.codeOf(what)}
              value={code ?? ''}
              isDisabled={isDisabled}
              onDone={(text) => onChange({ carrier: id, method: of, code: text === '' ? null : text, name })}
            />
          )}
          {wantsName && (
            <Typed
              label={say.nameOf(what)}
              value={name ?? ''}
              placeholder={say.name}
              isDisabled={isDisabled}
              onDone={(text) => onChange({ carrier: id, method: of, code, name: text === '' ? null : text })}
            />
          )}
        </div>
      </td>
      <td>
        {row.own && (
          <div className={classes.end}>
            <StateMark tone="info">{say.own}</StateMark>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={say.restoreOf(what)}
              disabled={isDisabled}
              onClick={onRestore}
            >
              {say.restore}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}

type TypedProps = {
  label: string;
  value: string;
  placeholder?: string;
  isDisabled: boolean;
  onDone: (text: string) => void;
};

/** A text that is saved when one leaves it, or by Enter. */
function Typed({ label, value, placeholder, isDisabled, onDone }: TypedProps) {
  return (
    <TextInput
      key={value}
      aria-label={label}
      placeholder={placeholder ?? ''}
      defaultValue={value}
      maxLength={100}
      disabled={isDisabled}
      onBlur={(event) => {
        const text = event.currentTarget.value.trim();
        if (text !== value) onDone(text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
