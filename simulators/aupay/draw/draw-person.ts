import { drawAddress } from '../../japanese-addresses.ts';
import { drawPhone } from '../../japanese-people.ts';
import type { Random } from '../../random.ts';
import type { Person } from '../shop/order.ts';
import { drawName } from './people.ts';

const PREFECTURE = /^(北海道|東京都|京都府|大阪府|..県|...県)/u;
/** Where a foreign mall's purchases are gathered before they leave the country. */
const PROXY_WAREHOUSE: Person = {
  name: '露天代購 倉庫係 RT20931',
  kana: 'ロテンダイコウ ソウコガカリ',
  zipCode: '272-0127',
  address: '千葉県 市川市塩浜 0-0-0 代購センター2F',
  phones: ['047-0000-0931'],
};
const ABROAD = { zipCode: '', address: '国外 Unit 5021 Box 000 APO AP 96326-0000' };

export function drawPerson(random: Random): Person {
  const phones = [drawPhone(random)];
  if (random.chance(0.2)) phones.push(drawPhone(random));
  const where = random.chance(0.01) ? ABROAD : drawHome(random);
  return { ...drawName(random), ...where, phones };
}

/** The buyer, mostly; or somebody whom the buyer makes a present; or the warehouse of a proxy. */
export function drawRecipient(random: Random, orderer: Person, isCrossBorder: boolean): Person {
  if (isCrossBorder) return PROXY_WAREHOUSE;
  return random.chance(0.7) ? orderer : drawPerson(random);
}

function drawHome(random: Random): Pick<Person, 'zipCode' | 'address'> {
  const { postalCode, line } = drawAddress(random);
  const space = random.pick([' ', ' ', '　', '']);
  return { zipCode: postalCode, address: line.replace(PREFECTURE, `$1${space}`) };
}
