import { describe, expect, test } from 'vitest';
import { matchCommands } from './match-commands.ts';

function aCommand(group: string, label: string, also = '') {
  return { group, label, also, icon: null, run: () => undefined };
}

const COMMANDS = [
  aCommand('移動', 'データ取込', 'import'),
  aCommand('移動', '稼働状況', 'health'),
  aCommand('操作', 'ログアウト', 'sign out'),
];

describe('commands of the search', () => {
  test('all of them stand ready before anything is typed', () => {
    expect(matchCommands(COMMANDS, ' ').map(({ group, commands }) => [group, commands.length])).toEqual([
      ['移動', 2],
      ['操作', 1],
    ]);
  });

  test('one is found by its English word from a Japanese keyboard left in full width', () => {
    expect(matchCommands(COMMANDS, 'ＩＭＰＯＲＴ')[0]?.commands[0]?.label).toBe('データ取込');
  });

  test('half-width kana finds the full-width word', () => {
    expect(matchCommands(COMMANDS, 'ﾃﾞｰﾀ')[0]?.commands.map((command) => command.label)).toEqual([
      'データ取込',
    ]);
  });

  test('every typed word must be there', () => {
    expect(matchCommands(COMMANDS, 'データ health')).toEqual([]);
  });

  test('one of many stands ready only once something is typed', () => {
    const page = { ...aCommand('操作マニュアル', 'データ書出'), onlyTyped: true as const };
    expect(matchCommands([page], '')).toEqual([]);
    expect(matchCommands([page], '書出')).toHaveLength(1);
  });
});
