import { useAllWords } from '../words/useWords.ts';
import classes from './csv.module.css';

type Fault = {
  readonly row?: number | undefined;
  readonly mallOrderNo: string | null;
  readonly message: string;
};

/** What is wrong, row by row as a spreadsheet counts. */
export function RowFaults({ faults }: { faults: readonly Fault[] }) {
  const words = useAllWords();
  return (
    <ul className={classes.faults} aria-label={words.csv.faultsHint}>
      {faults.map(({ row, mallOrderNo, message }) => (
        <li key={`${row} ${message}`}>
          <span className={classes.rowNumber}>{row === undefined ? '–' : words.csv.row(row)}</span>
          <span className={classes.dim}>{mallOrderNo ?? words.imports.run.noOrderNo}</span>
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
