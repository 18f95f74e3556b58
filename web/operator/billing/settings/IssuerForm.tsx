import { Button, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import type { IssuerAnswer } from '@matome/contract/issuer.ts';
import { registrationNumberFault } from '@matome/domain/contracts/billing/registration-number.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../app/call.ts';
import { describeError } from '../../../app/describe-error.ts';
import { fieldErrors } from '../../../app/field-errors.ts';
import { focusFirstFault } from '../../../app/focus-first-fault.ts';
import { useAllWords } from '../../../words/useWords.ts';
import classes from './IssuerForm.module.css';
import { readIssuer, writeIssuer } from './issuer-draft.ts';
import { RegistrationNumber } from './RegistrationNumber.tsx';

/** Who sends the invoices, as it will be printed. */
export function IssuerForm({ issuer }: { issuer: IssuerAnswer }) {
  const words = useAllWords();
  const { settings: page } = words.billing;
  const client = useQueryClient();
  const form = useForm({
    initialValues: readIssuer(issuer),
    validate: {
      name: (name) => (name.trim() === '' ? page.needName : null),
      registrationNumber: (number, { isSoleProprietor }) => {
        const fault = number === '' ? null : registrationNumberFault(number, isSoleProprietor);
        return fault === null ? null : page.numberFaults[fault];
      },
    },
  });
  const save = useMutation({
    mutationFn: () => call('updateIssuer', { body: writeIssuer(form.values) }),
    onSuccess: (saved) => {
      client.setQueryData(['getIssuer', {}], saved);
      form.resetDirty();
      notifications.show({ message: words.common.saved });
    },
    onError: (error) => {
      form.setErrors(fieldErrors(error));
      notifications.show({ color: 'red', message: describeError(error, words.common) });
      focusFirstFault();
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit(() => save.mutate(), focusFirstFault)} noValidate>
      <TextInput required maxLength={200} label={page.name} {...form.getInputProps('name')} />
      <RegistrationNumber
        number={form.values.registrationNumber}
        isSoleProprietor={form.values.isSoleProprietor}
        error={form.errors['registrationNumber']}
        onChange={(number) => form.setFieldValue('registrationNumber', number)}
        onKind={(isSoleProprietor) => form.setFieldValue('isSoleProprietor', isSoleProprietor)}
      />
      <div className={classes.row}>
        <TextInput maxLength={10} label={page.postalCode} {...form.getInputProps('postalCode')} />
        <TextInput maxLength={200} label={page.address} {...form.getInputProps('address')} />
      </div>
      <div className={classes.row}>
        <TextInput maxLength={30} label={page.phone} {...form.getInputProps('phone')} />
        <TextInput type="email" maxLength={254} label={page.email} {...form.getInputProps('email')} />
      </div>
      <Textarea
        autosize
        minRows={3}
        maxRows={6}
        label={page.bankAccount}
        description={page.bankAccountHint}
        {...form.getInputProps('bankAccount')}
      />
      <Textarea
        autosize
        minRows={2}
        maxLength={500}
        label={page.note}
        description={page.noteHint}
        {...form.getInputProps('note')}
      />
      <Button type="submit" className={classes.save} disabled={!form.isDirty()} loading={save.isPending}>
        {words.common.save}
      </Button>
    </form>
  );
}
