import type { Random } from './random.ts';

/** One place in each of the 47 prefectures: postal code, prefecture, city and town. */
const PLACES = `
  0600001 北海道 札幌市中央区北一条西 / 0300861 青森県 青森市長島
  0200023 岩手県 盛岡市内丸 / 9800014 宮城県 仙台市青葉区本町
  0100951 秋田県 秋田市山王 / 9902301 山形県 山形市蔵王温泉
  9608031 福島県 福島市栄町 / 3100852 茨城県 水戸市笠原町
  3200027 栃木県 宇都宮市塙田 / 3710026 群馬県 前橋市大手町
  3300063 埼玉県 さいたま市浦和区高砂 / 2600855 千葉県 千葉市中央区市場町
  1600023 東京都 新宿区西新宿 / 2310021 神奈川県 横浜市中区日本大通
  9500965 新潟県 新潟市中央区新光町 / 9300006 富山県 富山市新総曲輪
  9208203 石川県 金沢市鞍月 / 9100005 福井県 福井市大手
  4000031 山梨県 甲府市丸の内 / 3800823 長野県 長野市南千歳
  5008833 岐阜県 岐阜市神田町 / 4200853 静岡県 静岡市葵区追手町
  4600001 愛知県 名古屋市中区三の丸 / 5140006 三重県 津市広明町
  5200044 滋賀県 大津市京町 / 6008216 京都府 京都市下京区東塩小路町
  5400008 大阪府 大阪市中央区大手前 / 6500011 兵庫県 神戸市中央区下山手通
  6308213 奈良県 奈良市登大路町 / 6408154 和歌山県 和歌山市六番丁
  6800011 鳥取県 鳥取市東町 / 6900887 島根県 松江市殿町
  7000824 岡山県 岡山市北区内山下 / 7300011 広島県 広島市中区基町
  7530071 山口県 山口市滝町 / 7700941 徳島県 徳島市万代町
  7600017 香川県 高松市番町 / 7900001 愛媛県 松山市一番町
  7800850 高知県 高知市丸ノ内 / 8120045 福岡県 福岡市博多区東公園
  8400041 佐賀県 佐賀市城内 / 8500058 長崎県 長崎市尾上町
  8620950 熊本県 熊本市中央区水前寺 / 8700022 大分県 大分市大手町
  8800805 宮崎県 宮崎市橘通東 / 8900064 鹿児島県 鹿児島市鴨池新町
  9000021 沖縄県 那覇市泉崎
`
  .trim()
  .split(/\s*[/\n]\s*/)
  .map(readPlace);
const BUILDINGS = [
  'グリーンハイツ',
  'メゾン・ド・エスポワール',
  'コーポさくら',
  '第二吉野荘',
  'パークサイドＡ棟',
  'サンライズマンション',
];

export interface Address {
  /** Seven digits, with or without a hyphen. */
  readonly postalCode: string;
  /** In one line, beginning with the prefecture. */
  readonly line: string;
}

/** An invented house in a real town. */
export function drawAddress(random: Random): Address {
  const { code, prefecture, town } = random.pick(PLACES);
  const block = [random.integer(1, 8), random.integer(1, 30), random.integer(1, 20)];
  const house = random.chance(0.5) ? block.join('-') : `${block[0]}丁目${block[1]}番${block[2]}号`;
  const space = random.pick([' ', '　', '']);
  const building = random.chance(0.45)
    ? `${space}${random.pick(BUILDINGS)}${random.integer(1, 12)}0${random.integer(1, 9)}`
    : '';
  return {
    postalCode: random.chance(0.5) ? code : `${code.slice(0, 3)}-${code.slice(3)}`,
    line: `${prefecture}${town}${house}${building}`,
  };
}

function readPlace(text: string): {
  readonly code: string;
  readonly prefecture: string;
  readonly town: string;
} {
  const [code = '', prefecture = '', town = ''] = text.split(' ');
  return { code, prefecture, town };
}
