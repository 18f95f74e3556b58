import { describeTarget, isMet, shareOf } from './figure.ts';
import type { Figure } from './figure.ts';

const HEAD = ['id', 'work', 'ours', 'floor', 'ours/floor', 'target', 'met'];

/** The one table, and under it what the figures do not say by themselves. */
export function printTable(figures: readonly Figure[]): void {
  const rows = [HEAD, ...figures.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const [index, row] of rows.entries()) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    if (index === 0) console.log(widths.map((width) => '─'.repeat(width)).join('  '));
  }
  for (const { id, note } of figures) if (note !== undefined) console.log(`${id}: ${note}`);
}

function cellsOf(figure: Figure): string[] {
  const { id, work, unit, ours, floor } = figure;
  const share = shareOf(figure);
  return [
    id,
    work,
    `${show(ours)} ${unit}`,
    floor === null ? '–' : `${show(floor)} ${unit}`,
    share === null ? '–' : `${share.toFixed(2)} ×`,
    describeTarget(figure),
    isMet(figure) ? 'yes' : 'NO',
  ];
}

function show(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);
}
