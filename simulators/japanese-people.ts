import type { Random } from './random.ts';

// With forms that break careless software: variants (髙 﨑 濵 德), letters beyond the basic plane (𠮷 𣘺), one and five kanji.
const SURNAMES = split(`
  佐藤 鈴木 髙橋 田中 伊藤 渡邊 渡邉 山本 中村 小林 加藤 𠮷田 山田 佐々木 山口
  松本 井上 木村 林 齋藤 齊藤 清水 﨑山 山﨑 森 池田 𣘺本 阿部 石川 前田 藤田
  小川 後藤 岡田 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦
  岡本 松田 濵田 德永 桒原 神﨑 榊󠄀原 勘解由小路 原 東恩納 喜屋武 我那覇 大城 岸
`);
const GIVEN_NAMES = split(`
  陽菜 結衣 美咲 由美子 恵 直子 真由美 千尋 さくら ひかり 葵 凛 翔太 大輔 健一
  拓也 誠 浩二 蓮 悠真 樹 一 智恵子 和子 久美 玲奈 絵里香 あおい 麻衣 優
`);
const FOREIGN_NAMES = ['マリア サントス', 'グエン・ティ・ラン', 'John Smith', '王 麗華', 'キム ミンジ'];
const SCREEN_NAMES = split(`
  ゆき mame* さくら🌸 ぽんた HINA みかん箱 yu-ki くま子 ねこ日和 たんぽぽ 即購入OKです k.k りんご
  るる 古着屋めぐり ちいさな森 aya_0101 ＊moko＊ プロフ必読 ﾊﾅ そらまめ コットン 👗衣替え中 ふわり
`);

/** As people write it: surname and given name with a full-width space, a half-width one, or none. */
export function drawName(random: Random): string {
  if (random.chance(0.02)) return random.pick(FOREIGN_NAMES);
  const space = random.pick([' ', ' ', '　', '']);
  return `${random.pick(SURNAMES)}${space}${random.pick(GIVEN_NAMES)}`;
}

export function drawScreenName(random: Random): string {
  return random.pick(SCREEN_NAMES);
}

/** A number that nobody has: the exchange 0000 is not given out. */
export function drawPhone(random: Random): string {
  const last = String(random.integer(0, 9999)).padStart(4, '0');
  const area = random.pick(['090', '080', '070', '090', '080', '03', '06']);
  return random.chance(0.5) ? `${area}-0000-${last}` : `${area}0000${last}`;
}

function split(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
