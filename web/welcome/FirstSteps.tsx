import { Button } from '@mantine/core';
import { IconBuildingStore, IconCheck, IconDownload, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queryOf } from '../app/query-of.ts';
import { useWords } from '../words/useWords.ts';
import classes from './FirstSteps.module.css';

/** Three steps to the first order: what a new account sees where its orders will be. The first open one carries the button. */
export function FirstSteps() {
  const words = useWords().welcome.steps;
  const shops = useQuery(queryOf('listShops', {})).data?.items ?? [];
  const total = useQuery(queryOf('countOrders', {})).data?.total ?? 0;
  const steps = [
    {
      ...words.shop,
      icon: IconBuildingStore,
      to: '/settings/shops',
      isDone: shops.some((shop) => shop.connection.state === 'ok'),
    },
    { ...words.import, icon: IconDownload, to: '/imports', isDone: total > 0 },
    { ...words.export, icon: IconUpload, to: '/exports', isDone: false },
  ] as const;
  const current = steps.findIndex((step) => !step.isDone);
  return (
    <section className={classes.steps} aria-labelledby="first-steps">
      <h2 id="first-steps" className={classes.title}>
        {words.title}
      </h2>
      <p className={classes.lead}>{words.lead}</p>
      <ol className={classes.list}>
        {steps.map((step, index) => (
          <li
            key={step.to}
            className={classes.step}
            data-state={step.isDone ? 'done' : index === current ? 'current' : 'next'}
          >
            <span className={classes.icon}>
              {step.isDone ? (
                <IconCheck size={18} aria-hidden />
              ) : (
                <step.icon size={18} stroke={1.7} aria-hidden />
              )}
            </span>
            <span className={classes.count}>{step.isDone ? words.done : words.step(index + 1)}</span>
            <strong>{step.title}</strong>
            <p>{step.body}</p>
            {!step.isDone && (
              <Button
                component={Link}
                to={step.to}
                variant={index === current ? 'filled' : 'default'}
                mt="auto"
              >
                {step.action}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
