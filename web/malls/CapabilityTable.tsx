import type { Mall } from '@matome/contract/malls.ts';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import table from '../app/table.module.css';
import { useWords } from '../words/useWords.ts';
import classes from './CapabilityTable.module.css';

const ABILITIES = ['import', 'shipNotice', 'correctShipNotice', 'buyerRating', 'stock'] as const;

export function CapabilityTable({ malls }: { malls: readonly Mall[] }) {
  const words = useWords().settings.mallsPage;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{words.mall}</th>
          {ABILITIES.map((ability) => (
            <th key={ability}>{words[ability]}</th>
          ))}
          <th>{words.trackingNumbersMax}</th>
          <th>{words.credentialsExpire}</th>
        </tr>
      </thead>
      <tbody>
        {malls.map(({ id, name, capabilities }) => (
          <tr key={id}>
            <td className={table.strong}>{name}</td>
            {ABILITIES.map((ability) => (
              <td key={ability} data-label={words[ability]}>
                <Able isAble={capabilities[ability]} />
              </td>
            ))}
            <td data-label={words.trackingNumbersMax}>
              {capabilities.trackingNumbersMax === 0 ? '–' : words.upTo(capabilities.trackingNumbersMax)}
            </td>
            <td data-label={words.credentialsExpire}>
              {capabilities.credentialsExpire ? words.expires : words.lasts}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Able({ isAble }: { isAble: boolean }) {
  const words = useWords().settings.mallsPage;
  return (
    <span className={isAble ? classes.can : classes.cannot}>
      {isAble ? <IconCheck size={15} aria-hidden /> : <IconMinus size={15} aria-hidden />}
      {isAble ? words.can : words.cannot}
    </span>
  );
}
