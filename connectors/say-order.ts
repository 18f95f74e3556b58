import { around } from '@matome/domain/text/said.ts';
import type { Said, Words } from './words.ts';

type Issue = { readonly path: readonly PropertyKey[] };

/** `issues`: what zod found in the mall's order. */
export function sayUnreadableOrder({ ja, en }: Words, issues: readonly Issue[]): Words {
  const paths = [...new Set(issues.map(({ path }) => path.join('.')))];
  const named = (whole: string) => paths.map((path) => path || whole);
  return {
    ja: `${ja}の受注を読み取れません。読み取れない項目：${named('全体').join('、')}`,
    en: `The order of ${en} cannot be read. Fields that cannot be read: ${named('the whole').join(', ')}`,
  };
}

export function sayUnreadableList({ ja, en }: Words): Words {
  return { ja: `${ja}の受注一覧を読み取れません。`, en: `The list of orders of ${en} cannot be read.` };
}

/** A cursor that the mall, or this connector, no longer knows. */
export function sayLostPlace({ ja, en }: Words): Words {
  return {
    ja: `${ja}の受注一覧の続きを読み取れません。`,
    en: `The list of orders of ${en} cannot be read on from here.`,
  };
}

/** A second is the shortest span that can be asked for. */
export function sayTooMany(most: number): Words {
  return {
    ja: `1秒間の注文が${most.toLocaleString('en')}件を超えるため、受注を取得できません。`,
    en: `More than ${most.toLocaleString('en')} orders fall into one second, so they cannot be fetched.`,
  };
}

export function sayWrongOrder({ ja, en }: Words, asked: string, answered: string): Words {
  return {
    ja: `${ja}が受注${asked}ではなく${answered}を返しました。`,
    en: `${en} was asked for order ${asked} and answered ${answered}.`,
  };
}

export function sayNotFound({ ja, en }: Words): Words {
  return { ja: `${ja}にこの受注が見つかりません。`, en: `${en} does not know this order.` };
}

/** A code or value that the connector has no meaning for. `what`: the field, by the mall's own name. */
export function sayUnknown({ ja, en }: Words, what: Words, value: Said | number): Words {
  return around(typeof value === 'number' ? String(value) : value, {
    ja: (shown) => `${ja}の${what.ja}「${shown}」は未対応です。`,
    en: (shown) => `${en}: the ${what.en} “${shown}” is not known here.`,
  });
}

/** The mall takes no more than so many tracking numbers; those that are not sent. */
export function sayNumbersCut({ ja, en }: Words, most: Words, numbers: readonly string[]): Words {
  return {
    ja: `${ja}に送信できる伝票番号は${most.ja}です。送信しない番号：${numbers.join('、')}`,
    en: `${en} takes ${most.en}. Not sent: ${numbers.join(', ')}`,
  };
}

export const ONE_NUMBER: Words = { ja: '1件', en: 'one tracking number' };

/** An amount or a day that is none, in the field of that name. */
export function amountNamed(field: string): Words {
  return { ja: `金額（${field}）`, en: `amount (${field})` };
}

export function dayNamed(field: string): Words {
  return { ja: `日付（${field}）`, en: `day (${field})` };
}
