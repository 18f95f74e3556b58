/**
 * What was pasted. `one`: a single cell's text, left to the input · `column`: one value per row, `null` where the
 * spreadsheet's cell was empty (that order stays as it is) · `pairs`: order number and value side by side, matched by number.
 */
export type Paste =
  | { readonly kind: 'one' }
  | { readonly kind: 'column'; readonly values: readonly (string | null)[] }
  | {
      readonly kind: 'pairs';
      readonly pairs: readonly { readonly orderNo: string; readonly value: string }[];
    };

/** Reads text from a spreadsheet: rows by line breaks, cells by tabs. */
export function parsePaste(text: string): Paste {
  const rows = text
    .replace(/(\r\n|\r|\n)+$/, '')
    .split(/\r\n|\r|\n/)
    .map((row) => row.split('\t').map(cleanCell));
  const pairs = rows.flatMap(([orderNo, ...rest]) => {
    const value = rest.find((cell) => cell !== '');
    return orderNo === undefined || orderNo === '' || value === undefined ? [] : [{ orderNo, value }];
  });
  if (pairs.length > 0) return { kind: 'pairs', pairs };
  if (rows.length < 2) return { kind: 'one' };
  return { kind: 'column', values: rows.map(([first = '']) => (first === '' ? null : first)) };
}

/** Spreadsheets quote a cell that holds a line break or a quote, and wrap numbers as `="0123"` to keep their zeros. */
function cleanCell(cell: string): string {
  return cell.trim().replace(/^="?/, '').replace(/^"|"$/g, '').replace(/""/g, '"').trim();
}

/** Tracking numbers in one cell: apart by a comma, 、, a semicolon, a slash or a space. */
export function splitTrackingNumbers(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .normalize('NFKC')
        .split(/[\s,、;/]+/)
        .filter((part) => part !== ''),
    ),
  ];
}
