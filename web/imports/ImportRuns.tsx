import { Anchor } from '@mantine/core';
import type { ImportRun } from '@matome/contract/imports.ts';
import { Link } from '@tanstack/react-router';
import { Ago } from '../app/Ago.tsx';
import { formatShortInstant } from '../app/format-time.ts';
import { useAllWords } from '../words/useWords.ts';
import { ImportMark } from './ImportMark.tsx';
import { LastRuns } from './LastRuns.tsx';
import type { Runs } from './LastRuns.tsx';
import classes from './ShopCard.module.css';

const NUMBERS = ['seen', 'created', 'updated', 'unchanged'] as const;

/** The last imports of a shop; each opens to its rows. */
export function ImportRuns(props: Runs<ImportRun>) {
  const { imports: words, csv } = useAllWords();
  const { columns } = words;
  const isOfFiles = props.runs?.some(({ fileName }) => fileName !== null) === true;
  return (
    <LastRuns
      {...props}
      title={words.lastRuns}
      none={words.noRuns}
      head={
        <>
          <th scope="col">{columns.startedAt}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.trigger}</th>
          <th scope="col">{isOfFiles ? csv.file : columns.period}</th>
          {NUMBERS.map((name) => (
            <th key={name} scope="col" className={classes.right}>
              {columns[name]}
            </th>
          ))}
          <th scope="col" className={classes.right}>
            {columns.rejected}
          </th>
        </>
      }
      row={(run) => <Row run={run} />}
    />
  );
}

function Row({ run }: { run: ImportRun }) {
  const { imports: words, csv } = useAllWords();
  return (
    <>
      <td>
        <Anchor
          size="sm"
          renderRoot={(root) => <Link {...root} to="/imports/$runId" params={{ runId: run.id }} />}
        >
          <Ago at={run.startedAt ?? run.createdAt} />
        </Anchor>
      </td>
      <td>
        <ImportMark run={run} />
      </td>
      <td>{run.dryRun ? csv.dryRun : words.triggers[run.trigger]}</td>
      <td className={classes.under}>
        {run.fileName ?? `${formatShortInstant(run.from)} – ${formatShortInstant(run.to)}`}
      </td>
      {NUMBERS.map((name) => (
        <td key={name} className={classes.right}>
          {run[name].toLocaleString('ja-JP')}
        </td>
      ))}
      <td className={`${classes.right} ${run.rejectedTotal > 0 ? classes.bad : ''}`}>
        {run.rejectedTotal.toLocaleString('ja-JP')}
      </td>
    </>
  );
}
