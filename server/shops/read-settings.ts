import type { Mall, SettingField } from '@matome/connectors/mall.ts';
import { z } from 'zod';

/** As a client gives them: text, `{"set": true}` for a secret left as it is, `null` to empty. */
export type GivenSettings = Readonly<Record<string, string | { readonly set: boolean } | null>>;
export type Credentials = Readonly<Record<string, string>>;
export type SettingFault = { readonly path: string; readonly message: string };

const FAULTS = {
  unknown: { ja: 'このモールにはない設定です。', en: 'This mall has no such setting.' },
  email: { ja: 'メールアドレスの形式で入力してください。', en: 'Enter an e-mail address.' },
  number: { ja: '数字で入力してください。', en: 'Enter a number.' },
  choice: { ja: '選択肢から選んでください。', en: 'Choose one of the given.' },
  set: { ja: '値を入力してください。', en: 'Enter a value.' },
} as const;

/** Lays given settings over the present ones by the mall's own description. All faults at once, each at its field. */
export function readSettings({
  mall,
  given,
  present,
  language,
}: {
  readonly mall: Mall;
  readonly given: GivenSettings;
  readonly present: Credentials;
  readonly language: 'ja' | 'en';
}): { readonly settings: Credentials } | { readonly faults: readonly SettingFault[] } {
  const faults: SettingFault[] = [];
  const next: Record<string, string> = { ...present };
  for (const [name, value] of Object.entries(given)) {
    const field = mall.settings.find((candidate) => candidate.name === name);
    const path = `settings.${name}`;
    if (field === undefined) {
      faults.push({ path, message: FAULTS.unknown[language] });
    } else if (value === null || value === '') {
      delete next[name];
    } else if (typeof value === 'string') {
      const text = field.multiline === true || field.kind === 'secret' ? value : value.trim();
      const message = faultOf(field, text, language);
      if (message === null) next[name] = text;
      else faults.push({ path, message });
    } else if (field.kind !== 'secret') {
      faults.push({ path, message: FAULTS.set[language] });
    }
  }
  return faults.length > 0 ? { faults } : { settings: next };
}

/** What opens the mall's door: only an owner changes it. */
export function isCredential({ required, kind, credential }: SettingField): boolean {
  return required || kind === 'secret' || credential === true;
}

/** Settings that must be there before the mall can be spoken to, and are not. */
export function missingSettings(mall: Mall, settings: Credentials): readonly SettingField[] {
  return mall.settings.filter((field) => field.required && (settings[field.name] ?? '') === '');
}

function faultOf(field: SettingField, text: string, language: 'ja' | 'en'): string | null {
  const length = [...text].length;
  if (field.maxLength !== undefined && length > field.maxLength) {
    return language === 'ja'
      ? `${field.maxLength}文字以内で入力してください（現在 ${length}文字）。`
      : `At most ${field.maxLength} characters (now ${length}).`;
  }
  if (field.kind === 'choice' && !field.choices?.some(({ value }) => value === text))
    return FAULTS.choice[language];
  if (field.kind === 'email' && !z.email().safeParse(text).success) return FAULTS.email[language];
  if (field.kind === 'number' && !/^\d+$/.test(text)) return FAULTS.number[language];
  return null;
}
