import { drawAddress } from '../../japanese-addresses.ts';
import { drawPhone } from '../../japanese-people.ts';
import type { Random } from '../../random.ts';
import type { OrderModel } from '../order/order-model.ts';
import type { Package, Person } from '../order/package-model.ts';

// With forms that break careless software: variants, a letter beyond the basic plane, one and five kanji, Latin letters.
const SURNAMES = [
  ['佐藤', 'サトウ'],
  ['鈴木', 'スズキ'],
  ['髙橋', 'タカハシ'],
  ['渡邉', 'ワタナベ'],
  ['𠮷田', 'ヨシダ'],
  ['山﨑', 'ヤマザキ'],
  ['林', 'ハヤシ'],
  ['長谷川', 'ハセガワ'],
  ['濵田', 'ハマダ'],
  ['勘解由小路', 'カデノコウジ'],
  ['我那覇', 'ガナハ'],
  ['Smith', 'スミス'],
] as const;
const GIVEN_NAMES = [
  ['陽菜', 'ヒナ'],
  ['由美子', 'ユミコ'],
  ['真由美', 'マユミ'],
  ['さくら', 'サクラ'],
  ['健一', 'ケンイチ'],
  ['大輔', 'ダイスケ'],
  ['樹', 'イツキ'],
  ['智恵子', 'チエコ'],
  ['グエン・ティ・ラン', 'グエンティラン'],
  ['John', 'ジョン'],
] as const;
const COMPANIES = ['株式会社みどり商店', '㈲ヤマト製作所', '医療法人さくら会　総務部'];
const ISLANDS = [
  {
    zipCode1: '906',
    zipCode2: '0012',
    prefecture: '沖縄県',
    city: '宮古島市',
    subAddress: '平良字西里1-2-3',
  },
  { zipCode1: '100', zipCode2: '1511', prefecture: '東京都', city: '八丈島八丈町', subAddress: '三根４５６' },
];

export function drawPerson(random: Random): Person {
  const [familyName, familyNameKana] = random.pick(SURNAMES);
  const [firstName, firstNameKana] = random.pick(GIVEN_NAMES);
  return {
    ...drawPlace(random),
    familyName,
    firstName,
    familyNameKana,
    firstNameKana,
    ...drawPhones(random),
  };
}

export function drawOrderer(random: Random): OrderModel['OrdererModel'] {
  const isKnown = random.chance(0.7);
  return {
    ...drawPerson(random),
    emailAddress: `${random.integer(0, 0xffffffff).toString(16).padStart(8, '0')}@pc.fw.rakuten.ne.jp`,
    sex: isKnown ? random.pick(['女', '女', '男']) : '-',
    birthYear: isKnown ? random.integer(1945, 2006) : 0,
    birthMonth: isKnown ? random.integer(1, 12) : 0,
    birthDay: isKnown ? random.integer(1, 28) : 0,
  };
}

/** The recipient: mostly the buyer, else somebody else, a company without a given name, or somebody on an island. */
export function drawRecipient(random: Random, orderer: Person): Package['SenderModel'] {
  if (random.chance(0.8)) return { ...toPerson(orderer), isolatedIslandFlag: 0 };
  const person = drawPerson(random);
  if (random.chance(0.15)) return { ...person, ...random.pick(ISLANDS), isolatedIslandFlag: 1 };
  if (random.chance(0.2)) {
    const company = { familyName: random.pick(COMPANIES), firstName: null, firstNameKana: null };
    return { ...person, ...company, familyNameKana: null, isolatedIslandFlag: 0 };
  }
  return { ...person, isolatedIslandFlag: 0 };
}

function toPerson(person: Person): Person {
  const { zipCode1, zipCode2, prefecture, city, subAddress } = person;
  const { familyName, firstName, familyNameKana, firstNameKana } = person;
  const { phoneNumber1, phoneNumber2, phoneNumber3 } = person;
  const place = { zipCode1, zipCode2, prefecture, city, subAddress };
  const phones = { phoneNumber1, phoneNumber2, phoneNumber3 };
  return { ...place, familyName, firstName, familyNameKana, firstNameKana, ...phones };
}

const LINE = /^(東京都|北海道|京都府|大阪府|.{2,3}県)(.+?)(\d.*)$/;

function drawPlace(random: Random) {
  const { postalCode, line } = drawAddress(random);
  const digits = postalCode.replace('-', '');
  const [, prefecture = '', city = '', subAddress = ''] = LINE.exec(line) ?? [];
  return { zipCode1: digits.slice(0, 3), zipCode2: digits.slice(3), prefecture, city, subAddress };
}

/** In three parts; now and then somebody leaves one out. */
function drawPhones(random: Random) {
  const [, phoneNumber1 = '', phoneNumber2 = '', phoneNumber3 = ''] =
    /^(0[789]0|0\d)(\d{4})(\d{4})$/.exec(drawPhone(random).replaceAll('-', '')) ?? [];
  if (random.chance(0.03))
    return { phoneNumber1: null, phoneNumber2: `${phoneNumber1}${phoneNumber2}`, phoneNumber3 };
  return { phoneNumber1, phoneNumber2, phoneNumber3 };
}
