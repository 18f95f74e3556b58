import type { Application } from '@matome/contract/applications.ts';
import type { Mall } from '@matome/contract/malls.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { Button, SegmentedControl } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useAllWords } from '../../../words/useWords.ts';
import classes from './Application.module.css';
import { AnswerList } from './AnswerList.tsx';
import { ApplicationField } from './ApplicationField.tsx';
import { ApplicationProgress } from './ApplicationProgress.tsx';
import { ApplicationReminder } from './ApplicationReminder.tsx';
import { useSaveApplication } from './useSaveApplication.ts';

type Props = { shop: Shop; mall: Mall; application: Application; canEdit: boolean };

/** What to write where, composed from what the seller fills in, and how far the application has come. */
export function ApplicationForm({ shop, mall, application, canEdit }: Props) {
  const words = useAllWords().application;
  const save = useSaveApplication(shop);
  const way = application.ways.find(({ id }) => id === application.way);
  return (
    <div className={classes.parts}>
      <ApplicationReminder application={application} mallName={mall.name} />
      <div className={classes.way}>
        <SegmentedControl
          aria-label={words.way}
          value={(save.isPending ? save.variables.way : undefined) ?? application.way}
          disabled={!canEdit}
          onChange={(chosen) => save.mutate({ way: chosen })}
          data={application.ways.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <p className={classes.lead}>{way?.lead}</p>
        <ol className={classes.steps} aria-label={words.steps}>
          {way?.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <section className={classes.part}>
        <h3>{words.fields}</h3>
        <p className={classes.hint}>{words.fieldsHint}</p>
        <div className={classes.fields}>
          {application.fields.map((field) => (
            <ApplicationField
              key={field.name}
              shop={shop}
              field={field}
              value={application.facts[field.name] ?? ''}
              isDisabled={!canEdit}
            />
          ))}
        </div>
      </section>
      <AnswerList
        answers={application.answers}
        action={
          way?.formUrl && (
            <Button
              component="a"
              href={way.formUrl}
              target="_blank"
              rel="noreferrer"
              size="compact-sm"
              variant="default"
              rightSection={<IconExternalLink size={14} aria-hidden />}
            >
              {words.openForm}
            </Button>
          )
        }
      />
      <ApplicationProgress application={application} save={save} canEdit={canEdit} />
    </div>
  );
}
