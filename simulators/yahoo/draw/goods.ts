interface Goods {
  readonly itemId: string;
  readonly title: string;
  readonly priceYen: number;
  readonly taxRatio: 8 | 10;
  /** Sub codes with what they stand for; none for goods of one kind. */
  readonly kinds?: readonly (readonly [subCode: string, option: string])[];
  /** What the buyer chooses without a code of its own. */
  readonly option?: { readonly name: string; readonly values: readonly string[] };
  /** What is engraved. */
  readonly inscription?: { readonly name: string; readonly values: readonly string[] };
  readonly isUsed?: true;
}

/** A general store: kitchen, garden, food, pets, some second-hand cameras. */
export const GOODS: readonly Goods[] = [
  {
    itemId: 'tetsunabe-26',
    title: '南部鉄器 すき焼き鍋 26cm IH対応 木蓋付き【送料無料】',
    priceYen: 8980,
    taxRatio: 10,
  },
  {
    itemId: 'donabe-gohan',
    title: '炊飯土鍋 ３合炊き 二重蓋 萬古焼',
    priceYen: 5480,
    taxRatio: 10,
    kinds: [
      ['kuro', 'カラー:黒'],
      ['ame', 'カラー:飴釉'],
    ],
  },
  {
    itemId: 'apron-linen',
    title: 'リネンエプロン フルレングス ＜ネコポス可＞',
    priceYen: 3300,
    taxRatio: 10,
    kinds: [
      ['navy-m', 'カラー:ネイビー/サイズ:M'],
      ['navy-l', 'カラー:ネイビー/サイズ:L'],
      ['kinari-m', 'カラー:生成り/サイズ:M'],
    ],
  },
  {
    itemId: 'houchou-santoku',
    title: '三徳包丁 165mm 関の刃物 名入れ無料',
    priceYen: 7700,
    taxRatio: 10,
    option: { name: '箱', values: ['化粧箱', '簡易包装（エコ）'] },
    inscription: { name: '名入れ文字', values: ['山田', '髙𣘺', 'YUKI & KEN', '<祝>'] },
  },
  {
    itemId: 'ginjo-kome-5kg',
    title: '【令和8年産】特別栽培米 つや姫 5kg 精米',
    priceYen: 3980,
    taxRatio: 8,
    option: { name: '精米方法', values: ['白米', '七分づき', '無洗米'] },
  },
  { itemId: 'umeboshi-500', title: '紀州南高梅 はちみつ梅干し 500g 塩分8%', priceYen: 2160, taxRatio: 8 },
  {
    itemId: 'coffee-drip',
    title: 'ドリップバッグコーヒー アソートセット',
    priceYen: 1980,
    taxRatio: 8,
    kinds: [
      ['20p', '内容量:20袋'],
      ['50p', '内容量:50袋'],
    ],
  },
  { itemId: 'ocha-sencha', title: '深蒸し煎茶 100g×3本 "静岡" メール便', priceYen: 1080, taxRatio: 8 },
  { itemId: 'dogfood-3kg', title: 'ドッグフード 国産鹿肉 成犬用 3kg', priceYen: 4620, taxRatio: 10 },
  {
    itemId: 'neko-bed',
    title: '猫ベッド ドーム型 洗える🐱',
    priceYen: 2750,
    taxRatio: 10,
    kinds: [
      ['gray', 'カラー:グレー'],
      ['mocha', 'カラー:モカ'],
    ],
  },
  { itemId: 'jouro-blik', title: 'ブリキのじょうろ 4L ガーデニング', priceYen: 2420, taxRatio: 10 },
  { itemId: 'basil-seed', title: 'バジルの種 １袋（約200粒）', priceYen: 220, taxRatio: 10 },
  {
    itemId: 'tablecloth',
    title: '撥水テーブルクロス オーダー寸法',
    priceYen: 4950,
    taxRatio: 10,
    option: { name: '寸法', values: ['120×120cm', '120×180cm', 'その他(備考欄へ)'] },
  },
  {
    itemId: 'used-film-camera',
    title: '【中古】フィルムカメラ 一眼レフ ボディ 動作確認済',
    priceYen: 14800,
    taxRatio: 10,
    isUsed: true,
  },
  { itemId: 'bousai-set', title: '防災セット 2人用 30点＆リュック', priceYen: 16500, taxRatio: 10 },
  { itemId: 'otsumami-8', title: '珍味8種詰め合わせ 父の日ギフト', priceYen: 3240, taxRatio: 8 },
];
