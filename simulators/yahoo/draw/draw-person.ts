import { drawAddress } from '../../japanese-addresses.ts';
import { drawPhone } from '../../japanese-people.ts';
import type { Random } from '../../random.ts';
import type { Order, Person } from '../order/order.ts';

// Some that break careless software: variants, letters beyond the basic plane, one and five characters, no kana.
const LAST_NAMES = pairs(`
  佐藤サトウ 鈴木スズキ 髙橋タカハシ 田中タナカ 渡邊ワタナベ 渡邉ワタナベ 𠮷田ヨシダ 山﨑ヤマサキ 𣘺本ハシモト 濵田ハマダ
  德永トクナガ 森モリ 林ハヤシ 勘解由小路カデノコウジ 東恩納ヒガオンナ 喜屋武キャン 長谷川ハセガワ 五十嵐イガラシ
  小鳥遊タカナシ 斉藤サイトウ 齋藤サイトウ 大久保オオクボ 清水シミズ 神﨑カンザキ
`);
const FIRST_NAMES = pairs(`
  結衣ユイ 美咲ミサキ 由美子ユミコ 恵メグミ 直子ナオコ 千尋チヒロ 翔太ショウタ 大輔ダイスケ 健一ケンイチ 誠マコト
  浩二コウジ 蓮レン 一ハジメ 智恵子チエコ 玲奈レナ 樹イツキ 優ユウ 麻衣マイ
`);
const COMPANIES = [
  '株式会社ひかり商事',
  '㈲みどり園芸',
  '合同会社 Blue & Co.',
  '（医）さくら会　中央クリニック',
];
const NOBODY_ABROAD: Person = {
  lastName: 'Smith',
  firstName: 'John',
  lastNameKana: '',
  firstNameKana: '',
  zipCode: '10001',
  prefecture: 'その他',
  city: 'New York, NY',
  address1: '350 Example Ave.',
  address2: 'Apt #4B, U.S.A.',
  phone: '+1-212-555-0100',
  company: '',
};

/** Somebody at home; one in a hundred abroad. */
export function drawPerson(random: Random): Person {
  if (random.chance(0.01)) return NOBODY_ABROAD;
  const last = random.pick(LAST_NAMES);
  const first = random.pick(FIRST_NAMES);
  const hasKana = random.chance(0.95);
  return {
    lastName: last.name,
    firstName: first.name,
    lastNameKana: hasKana ? last.kana : '',
    firstNameKana: hasKana ? first.kana : '',
    ...drawHome(random),
    phone: drawPhone(random),
    company: random.chance(0.06) ? random.pick(COMPANIES) : '',
  };
}

/** Who pays; the address of mail is nobody's. */
export function drawPayer(random: Random): Order['bill'] {
  const person = drawPerson(random);
  return { ...person, mail: random.chance(0.03) ? '' : `buyer${random.integer(1000, 99999)}@yahoo.example` };
}

/** What the mall gives in place of whoever sent a gift by social network: the store's own data. */
export function hidePayer(): Order['bill'] {
  return {
    lastName: 'まとめ商店',
    firstName: 'ギフト',
    lastNameKana: 'マトメショウテン',
    firstNameKana: 'ギフト',
    zipCode: '1600023',
    prefecture: '東京都',
    city: '新宿区西新宿',
    address1: '2-8-1',
    address2: '',
    phone: '0300000000',
    company: '',
    mail: 'no-reply@yahoo.example',
  };
}

function drawHome(random: Random): Pick<Person, 'zipCode' | 'prefecture' | 'city' | 'address1' | 'address2'> {
  const { postalCode, line } = drawAddress(random);
  const [, prefecture = '', city = '', address1 = '', address2 = ''] =
    /^(東京都|北海道|京都府|大阪府|.{2,3}県)(\D+)([\d丁目番号-]+)[\s　]*(.*)$/.exec(line) ?? [];
  return { zipCode: postalCode, prefecture, city, address1, address2 };
}

function pairs(words: string): readonly { readonly name: string; readonly kana: string }[] {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => {
      const at = word.search(/[ァ-ヶー]+$/);
      return { name: word.slice(0, at), kana: word.slice(at) };
    });
}
