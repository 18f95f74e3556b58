import type { Contract } from '@matome/contract/contracts.ts';
import { Anchor } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAllWords } from '../words/useWords.ts';
import { ContractActions } from './ContractActions.tsx';
import classes from './contract.module.css';
import { Fees } from './Fees.tsx';
import { Progress } from './Progress.tsx';

/** APIオプション: what it does, what it costs, where it stands, and what can be done. */
export function ApiOptionPanel({ option }: { option: Contract['apiOption'] }) {
  const words = useAllWords().contract;
  const { state, initialFeeYen, monthlyFeeYen } = option;
  const next = state === 'requested' ? words.whatNext.requested : words.whatNext.active;
  return (
    <section className={classes.option} aria-labelledby="api-option">
      <div className={classes.offer}>
        <div className={classes.what}>
          <h2 id="api-option">{words.option}</h2>
          <p className={classes.lead}>{words.lead}</p>
          <ul className={classes.does}>
            {words.does.map((line) => (
              <li key={line}>
                <IconCheck size={15} stroke={2.4} aria-hidden />
                {line}
              </li>
            ))}
          </ul>
          <p className={classes.small}>{words.without}</p>
        </div>
        <Fees initialFeeYen={initialFeeYen} monthlyFeeYen={monthlyFeeYen} agreed={state !== 'none'} />
      </div>
      <Progress option={option} />
      <div className={classes.actions}>
        {state !== 'none' && (
          <p className={classes.next}>
            {next}{' '}
            {state !== 'requested' && (
              <Anchor
                inherit
                underline="always"
                renderRoot={(props) => <Link {...props} to="/settings/shops" />}
              >
                {words.toShops}
              </Anchor>
            )}
          </p>
        )}
        <ContractActions option={option} />
      </div>
    </section>
  );
}
