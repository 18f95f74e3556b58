import type { ReactNode } from 'react';

export type Command = {
  readonly group: string;
  readonly label: string;
  /** Further words it is found by. */
  readonly also: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  /** One of many: shown only to who types something. */
  readonly onlyTyped?: true;
  readonly run: () => void;
};

/** Commands that hold every typed word, in any width and case, kept in their groups; all of them when nothing is typed. */
export function matchCommands(
  commands: readonly Command[],
  typed: string,
): readonly { readonly group: string; readonly commands: readonly Command[] }[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const matching = commands.filter((command) => {
    if (words.length === 0 && command.onlyTyped) return false;
    const text = plain(`${command.label} ${command.also}`);
    return words.every((word) => text.includes(word));
  });
  return [...Map.groupBy(matching, (command) => command.group)].map(([group, members]) => ({
    group,
    commands: members,
  }));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
