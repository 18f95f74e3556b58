export type ChangeRefusal = {
  readonly refused: 'status-unknown' | 'parcel-unknown';
  readonly because: string;
};

const MESSAGES: Record<ChangeRefusal['refused'], { ja: string; en: string }> = {
  'status-unknown': {
    ja: 'その受注ステータスはありません。一覧にあるステータスを選んでください。',
    en: 'There is no such status. Choose one of the list.',
  },
  'parcel-unknown': {
    ja: 'その送付先はこの受注にありません。受注を開き直してください。',
    en: 'The order has no such parcel. Open the order again.',
  },
};

/** The sentence for the person whose change was refused. */
export function changeRefusalMessage(refused: ChangeRefusal['refused'], lang: 'ja' | 'en'): string {
  return MESSAGES[refused][lang];
}
