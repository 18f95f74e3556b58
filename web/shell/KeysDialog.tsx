import { Kbd, Modal } from '@mantine/core';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/useWords.ts';
import classes from './KeysDialog.module.css';
import { RAIL_ITEMS } from './rail-items.ts';

type Row = { readonly keys: readonly string[]; readonly word: string };

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.shell.keysTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': words.common.close }}
    >
      <div className={classes.columns}>
        <Keys title={words.shell.keysGroups.list} rows={listKeys(words.shell)} />
        <Keys title={words.shell.keysGroups.everywhere} rows={deskKeys(words.shell)} />
      </div>
    </Modal>
  );
}

function Keys({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section>
      <h2 className={classes.title}>{title}</h2>
      <dl className={classes.keys}>
        {rows.map((row) => (
          <div key={row.word} className={classes.row}>
            <dt>{row.word}</dt>
            <dd>
              {row.keys.map((key) => (
                <Kbd key={key} size="xs">
                  {key}
                </Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function listKeys(words: Words['shell']): readonly Row[] {
  return [
    { keys: ['↑', '↓', 'j', 'k'], word: words.keysMove },
    { keys: ['x'], word: words.keysSelect },
    { keys: ['Enter'], word: words.keysOpen },
    { keys: ['e'], word: words.keysEdit },
    { keys: ['s'], word: words.keysShipsOn },
    { keys: ['t'], word: words.keysTracking },
    { keys: ['/'], word: words.keysFilter },
  ];
}

function deskKeys(words: Words['shell']): readonly Row[] {
  return [
    { keys: ['⌘ / Ctrl', 'K'], word: words.keysSearch },
    { keys: ['?'], word: words.keysHelp },
    ...RAIL_ITEMS.map((item) => ({ keys: ['g', item.key], word: words[item.word] })),
  ];
}
