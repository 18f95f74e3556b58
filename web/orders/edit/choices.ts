import { CARRIERS, METHODS } from '@matome/domain/shipping/carriers.ts';
import type { Carrier, Method } from '@matome/domain/shipping/carriers.ts';
import type { Language } from '../../words/language.ts';
import type { NamedStatus } from '../useStatuses.ts';
import type { Choice } from './ChoiceEditor.tsx';

export function isCarrier(value: string | null): value is Carrier {
  return value !== null && Object.hasOwn(CARRIERS, value);
}

export function isMethod(value: string | null): value is Method {
  return value !== null && Object.hasOwn(METHODS, value);
}

export function carrierName(carrier: Carrier | null, language: Language): string | null {
  return carrier === null ? null : CARRIERS[carrier][language];
}

export function methodName(method: Method | null, language: Language): string | null {
  return method === null ? null : METHODS[method][language];
}

type Said = { readonly language: Language; readonly unset: string };

export function carrierChoices({ language, unset }: Said): readonly Choice[] {
  return [...choicesOf(CARRIERS, language), { value: null, label: unset, also: 'none' }];
}

export function methodChoices({ language, unset }: Said): readonly Choice[] {
  return [...choicesOf(METHODS, language), { value: null, label: unset, also: 'none' }];
}

export function statusChoices(statuses: readonly NamedStatus[]): readonly Choice[] {
  return statuses.map(({ id, name, phase }) => ({
    value: id,
    label: name,
    also: phase.replaceAll('-', ' '),
  }));
}

function choicesOf(
  table: Readonly<Record<string, { ja: string; en: string }>>,
  language: Language,
): readonly Choice[] {
  return Object.entries(table).map(([value, name]) => ({
    value,
    label: name[language],
    also: `${name.en} ${value}`,
  }));
}
