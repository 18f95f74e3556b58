import { Checkbox, TextInput } from '@mantine/core';
import { registrationNumberFault } from '@matome/domain/contracts/billing/registration-number.ts';
import type { ReactNode } from 'react';
import { useAllWords } from '../../../words/useWords.ts';
import classes from './IssuerForm.module.css';
import { tidyNumber } from './issuer-draft.ts';

const WHOLE = 14;

/** 登録番号, checked while it is typed. */
export function RegistrationNumber(props: {
  number: string;
  isSoleProprietor: boolean;
  error: ReactNode;
  onChange: (number: string) => void;
  onKind: (isSoleProprietor: boolean) => void;
}) {
  const { settings: page } = useAllWords().billing;
  const { number, isSoleProprietor, error, onChange, onKind } = props;
  return (
    <div>
      <TextInput
        styles={{ input: { maxWidth: 260 } }}
        maxLength={24}
        label={page.registrationNumber}
        description={page.registrationNumberHint}
        placeholder="T7000012050002"
        value={number}
        error={error}
        onChange={(event) => onChange(tidyNumber(event.currentTarget.value))}
      />
      {(error === undefined || error === null) && (
        <Checked number={number} isSoleProprietor={isSoleProprietor} />
      )}
      <Checkbox
        mt={8}
        label={page.isSoleProprietor}
        description={page.isSoleProprietorHint}
        checked={isSoleProprietor}
        onChange={(event) => onKind(event.currentTarget.checked)}
      />
    </div>
  );
}

/** What the number says of itself; nothing while it is not whole. */
function Checked({ number, isSoleProprietor }: { number: string; isSoleProprietor: boolean }) {
  const { settings: page } = useAllWords().billing;
  if (number === '') return <p className={classes.check}>{page.numberEmpty}</p>;
  const fault = registrationNumberFault(number, isSoleProprietor);
  if (fault !== null && number.length < WHOLE) return null;
  const said = isSoleProprietor ? page.numberUnchecked : page.numberOk;
  return (
    <p className={classes.check} role="status" data-tone={fault === null ? 'ok' : 'bad'}>
      {fault === null ? said : page.numberFaults[fault]}
    </p>
  );
}
