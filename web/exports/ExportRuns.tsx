import { Anchor } from '@mantine/core';
import type { ExportRun } from '@matome/contract/exports.ts';
import { Link } from '@tanstack/react-router';
import { Ago } from '../app/Ago.tsx';
import { LastRuns } from '../imports/LastRuns.tsx';
import type { Runs } from '../imports/LastRuns.tsx';
import { RunMark } from '../imports/RunMark.tsx';
import classes from '../imports/ShopCard.module.css';
import { useWords } from '../words/useWords.ts';

const NUMBERS = ['sent', 'skipped', 'refused', 'uncertain', 'waiting'] as const;

/** The last exports of a shop; each opens to its rows. */
export function ExportRuns(props: Runs<ExportRun>) {
  const words = useWords().exports;
  const { columns } = words;
  return (
    <LastRuns
      {...props}
      title={words.lastRuns}
      none={words.noRuns}
      head={
        <>
          <th scope="col">{columns.startedAt}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.trigger}</th>
          {NUMBERS.map((name) => (
            <th key={name} scope="col" className={classes.right}>
              {columns[name]}
            </th>
          ))}
        </>
      }
      row={(run) => <Row run={run} />}
    />
  );
}

function Row({ run }: { run: ExportRun }) {
  const words = useWords().exports;
  return (
    <>
      <td>
        <Anchor
          size="sm"
          renderRoot={(root) => <Link {...root} to="/exports/$runId" params={{ runId: run.id }} />}
        >
          <Ago at={run.createdAt} />
        </Anchor>
      </td>
      <td>
        <RunMark state={run.state} word={words.states[run.state]} />
      </td>
      <td>{words.kinds[run.kind]}</td>
      <td>{words.triggers[run.trigger]}</td>
      {NUMBERS.map((name) => (
        <td key={name} className={`${classes.right} ${isBad(name, run[name]) ? classes.bad : ''}`}>
          {run[name].toLocaleString('ja-JP')}
        </td>
      ))}
    </>
  );
}

function isBad(name: (typeof NUMBERS)[number], count: number): boolean {
  return (name === 'refused' || name === 'uncertain') && count > 0;
}
