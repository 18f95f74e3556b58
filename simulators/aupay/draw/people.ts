import type { Random } from '../../random.ts';

// With forms that break careless software: variants (髙 﨑 濵 邊), a letter beyond the basic plane (𠮷), one and five kanji.
const SURNAMES = read(`
  佐藤 サトウ / 鈴木 スズキ / 髙橋 タカハシ / 田中 タナカ / 渡邊 ワタナベ / 伊藤 イトウ / 𠮷田 ヨシダ / 山﨑 ヤマザキ
  濵田 ハマダ / 小林 コバヤシ / 加藤 カトウ / 中村 ナカムラ / 佐々木 ササキ / 齋藤 サイトウ / 勘解由小路 カデノコウジ
  原 ハラ / 林 ハヤシ / 喜屋武 キャン / 東恩納 ヒガオンナ / 岸 キシ / 德永 トクナガ / 桒原 クワバラ / 前田 マエダ / 岡本 オカモト
`);
const GIVEN_NAMES = read(`
  花子 ハナコ / 陽菜 ヒナ / 美咲 ミサキ / 由美子 ユミコ / 恵 メグミ / 直子 ナオコ / 千尋 チヒロ / さくら サクラ / 翔太 ショウタ
  大輔 ダイスケ / 健一 ケンイチ / 誠 マコト / 蓮 レン / 悠真 ユウマ / 樹 イツキ / 一 ハジメ / 智恵子 チエコ / 麻衣 マイ
`);
const UNUSUAL: readonly Name[] = [
  { name: 'John Smith', kana: 'ジョン スミス' },
  { name: 'グエン・ティ・ラン', kana: 'グエン・ティ・ラン' },
  { name: '株式会社まとめ産業 総務部 山田', kana: 'カブシキガイシャマトメサンギョウ' },
  { name: "O'Brien & Sons <Tokyo>", kana: 'オブライエン' },
  { name: 'マリア サントス', kana: '' },
];
const NICKNAMES = ['みかん', 'hana*0312', 'ぽんた🍊', 'yuki-k', '', 'ねこ日和', 'A&B', 'ﾊﾅ'];

export interface Name {
  readonly name: string;
  readonly kana: string;
}

/** A single string each, with a half-width space, a full-width one, or none. */
export function drawName(random: Random): Name {
  if (random.chance(0.03)) return random.pick(UNUSUAL);
  const surname = random.pick(SURNAMES);
  const given = random.pick(GIVEN_NAMES);
  const space = random.pick([' ', ' ', '　', '']);
  return { name: `${surname.name}${space}${given.name}`, kana: `${surname.kana}${space}${given.kana}` };
}

export function drawNickname(random: Random): string {
  return random.pick(NICKNAMES);
}

function read(words: string): readonly Name[] {
  return words
    .trim()
    .split(/\s*[/\n]\s*/)
    .map((pair) => {
      const [name = '', kana = ''] = pair.split(' ');
      return { name, kana };
    });
}
