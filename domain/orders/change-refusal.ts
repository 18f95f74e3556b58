export type ChangeRefusal = {
  readonly refused: 'status-unknown' | 'parcel-unknown' | 'persons-erased';
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
  'persons-erased': {
    ja: '個人情報を消去した受注には、注文者・送付先を登録できません。',
    en: 'The personal data of this order was erased; no orderer or recipient can be entered any more.',
  },
};

/** The sentence for the person whose change was refused. */
export function changeRefusalMessage(refused: ChangeRefusal['refused'], lang: 'ja' | 'en'): string {
  return MESSAGES[refused][lang];
}
