import { drawAddress as drawHouse } from '../../japanese-addresses.ts';
import { drawName, drawPhone } from '../../japanese-people.ts';
import type { Random } from '../../random.ts';
import type { Address, Order } from '../shop/order.ts';

const COMPANIES = ['株式会社まつば設計', '医療法人社団 青葉会', '合同会社ＫＯＭＯＲＥＢＩ', '(有)髙橋製作所'];
const DROP_OFFS = [
  '玄関',
  '宅配ボックス',
  'ガスメーターボックス',
  '自転車のかご',
  '車庫',
  '建物内受付／管理人',
];
const INSTRUCTIONS = [
  'インターホンは鳴らさないでください',
  '青い屋根の家です。犬がいます。',
  'オートロック 0000 で呼出',
];
const LETTERS = 'abcdefghjkmnpqrstuvwxyz0123456789';

export function drawBuyer(random: Random, isBusiness: boolean): Order['buyer'] {
  const alias = Array.from({ length: 15 }, () => LETTERS[random.integer(0, LETTERS.length - 1)]).join('');
  return {
    name: drawName(random),
    email: `${alias}@marketplace.amazon.co.jp`,
    companyName: isBusiness ? random.pick(COMPANIES) : null,
    purchaseOrderNumber: isBusiness && random.chance(0.5) ? `PO-${random.integer(10_000, 99_999)}` : null,
  };
}

/** Mostly prefecture in `stateOrRegion`, the rest in lines, no city; people and shops abroad write otherwise. */
export function drawAddress(random: Random, buyer: Order['buyer']): Address {
  const base = { name: random.chance(0.85) ? buyer.name : drawName(random), phone: drawPhone(random) };
  if (random.chance(0.01)) return { ...base, ...ABROAD };
  const { postalCode, line } = drawHouse(random);
  const [, prefecture = '', rest = ''] = /^(北海道|東京都|京都府|大阪府|.{2,3}?県)(.*)$/.exec(line) ?? [];
  const [street = '', building] = rest.split(/[ 　]+/, 2);
  const shape = {
    ...base,
    companyName: buyer.companyName,
    line1: street,
    line2: building ?? null,
    line3: null,
    city: random.pick([null, null, '']),
    stateOrRegion: prefecture,
    postalCode,
    countryCode: 'JP',
    type: buyer.companyName === null ? 'RESIDENTIAL' : 'COMMERCIAL',
  };
  if (random.chance(0.05)) return { ...shape, line1: `${prefecture}${street}`, stateOrRegion: null };
  if (random.chance(0.04))
    return { ...shape, line2: 'ファミリーマート', line3: `${street.slice(0, 3)}店`, type: 'PICKUP_POINT' };
  if (random.chance(0.15)) return splitCity(shape);
  return shape;
}

export function drawPreference(random: Random): Order['preference'] {
  if (!random.chance(0.25)) return null;
  return {
    dropOffLocation: random.chance(0.8) ? random.pick(DROP_OFFS) : null,
    instruction: random.chance(0.4) ? random.pick(INSTRUCTIONS) : null,
  };
}

function splitCity(address: Address): Address {
  const [, city = null, line1 = address.line1] =
    /^(.+?市(?:.{1,3}区)?|.+?[区町村])(.+)$/.exec(address.line1) ?? [];
  return { ...address, city, line1 };
}

const ABROAD = {
  companyName: null,
  line1: '1200 Example Avenue',
  line2: 'Apt 5B',
  line3: null,
  city: 'Honolulu',
  stateOrRegion: 'HI',
  postalCode: '96800',
  countryCode: 'US',
  type: 'RESIDENTIAL',
} as const satisfies Omit<Address, 'name' | 'phone'>;
