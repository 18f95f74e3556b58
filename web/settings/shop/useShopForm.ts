import type { Mall } from '@matome/contract/malls.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { useForm } from '@mantine/form';
import { useBlocker } from '@tanstack/react-router';
import { ProblemError } from '../../app/problem-error.ts';
import { fieldErrors } from '../../app/field-errors.ts';
import { focusFirstFault } from '../../app/focus-first-fault.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/useWords.ts';
import { changesOf, lengthOf, valuesOf } from './shop-form.ts';
import type { ShopValues } from './shop-form.ts';
import { useSaveShop } from './useSaveShop.ts';

/** The form of one shop: its values, what is wrong with them, and saving them. */
export function useShopForm({ shop, mall }: { shop: Shop; mall: Mall }) {
  const words = useWords().shops;
  const form = useForm<ShopValues>({
    initialValues: valuesOf(shop, mall),
    validate: (values) => faultsOf(values, mall, words),
  });
  const { state, save, test } = useSaveShop(shop.id, !mall.byFiles);

  useBlocker({
    shouldBlockFn: () => form.isDirty() && !window.confirm(words.leave),
    enableBeforeUnload: () => form.isDirty(),
  });

  async function submit() {
    const saving = form.getValues();
    const end = await save(changesOf(saving, shop, mall));
    if (
      end.at === 'saved' ||
      end.at === 'tested' ||
      end.at === 'incomplete' ||
      (end.at === 'failed' && end.wasSaved)
    ) {
      const kept = { ...saving, name: saving.name.trim(), settings: withoutSecrets(saving, mall) };
      form.setInitialValues(kept);
      form.setValues(kept);
    }
    if (end.at === 'incomplete' || end.at === 'failed') {
      form.setErrors(fieldErrors(end.error));
      focusFirstFault();
    }
    if (end.at === 'failed' && isApiOptionMissing(end.error)) {
      form.setFieldValue('autoExport', false);
      form.setFieldError('autoExport', words.apiOptionRefused);
    }
  }

  return { form, state, test, submit: form.onSubmit(() => void submit(), focusFirstFault) };
}

function isApiOptionMissing(error: Error): boolean {
  return error instanceof ProblemError && error.problem.code === 'api-option-required';
}

/** What was just saved of a secret is not kept in the page. */
function withoutSecrets(values: ShopValues, mall: Mall): Record<string, string> {
  const kept = { ...values.settings };
  for (const field of mall.settings) if (field.kind === 'secret') kept[field.name] = '';
  return kept;
}

function faultsOf(values: ShopValues, mall: Mall, words: Words['shops']): Record<string, string> {
  const faults: Record<string, string> = {};
  const days = Number(values.importDays);
  if (values.name.trim() === '') faults['name'] = words.needName;
  if (!Number.isInteger(days) || days < 1 || days > 60) faults['importDays'] = words.importDaysWrong;
  for (const field of mall.settings) {
    const length = lengthOf(values.settings[field.name] ?? '');
    if (field.maxLength !== null && length > field.maxLength) {
      faults[`settings.${field.name}`] = words.tooLong(length, field.maxLength);
    }
  }
  return faults;
}
