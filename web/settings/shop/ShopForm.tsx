import type { Mall } from '@matome/contract/malls.ts';
import type { Shop } from '@matome/contract/shops.ts';
import { Button, NumberInput, Text, TextInput } from '@mantine/core';
import { Panel } from '../../app/Panel.tsx';
import type { Me } from '../../app/useMe.ts';
import { WhyNot } from '../../app/WhyNot.tsx';
import { useWords } from '../../words/useWords.ts';
import { FilesBox } from './FilesBox.tsx';
import { ConsentBox } from './ConsentBox.tsx';
import { ConnectionResult } from './ConnectionResult.tsx';
import { LinkingBoxes } from './LinkingBoxes.tsx';
import { SettingFields } from './SettingFields.tsx';
import classes from './ShopForm.module.css';
import { useShopForm } from './useShopForm.ts';

export function ShopForm({ shop, mall, me }: { shop: Shop; mall: Mall; me: Me }) {
  const words = useWords();
  const { form, state, submit, test } = useShopForm({ shop, mall });
  const isOwner = me.member.role === 'owner';
  const isReader = me.member.role === 'viewer';
  const isBusy = state.at === 'saving' || state.at === 'testing';
  const { capabilities } = mall;
  const isFetched = capabilities.import && !mall.byFiles;
  const settings = {
    shop,
    values: form.values.settings,
    errors: form.errors,
    onChange: (name: string, value: string) => form.setFieldValue(`settings.${name}`, value),
  };
  const readerReasons = isReader ? [{ code: 'staff-only', message: words.settings.staffOnly }] : [];
  const testReasons =
    form.isDirty() && !isReader ? [{ code: 'unsaved', message: words.shops.testNeedsSave }] : readerReasons;

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Panel title={words.shops.basics}>
        <div className={classes.fields}>
          <TextInput
            required
            label={words.shops.name}
            description={words.shops.nameHint}
            disabled={isReader}
            {...form.getInputProps('name')}
          />
        </div>
      </Panel>
      <SettingFields
        title={words.shops.credentials}
        hint={isOwner ? words.shops.credentialsHint : words.shops.ownerCredentials}
        fields={mall.settings.filter((field) => field.credential)}
        {...settings}
        isDisabled={!isOwner}
      />
      {mall.consent && isOwner && (
        <ConsentBox
          shop={shop}
          reasons={form.isDirty() ? [{ code: 'unsaved', message: words.credentials.consentNeedsSave }] : []}
        />
      )}
      {mall.byFiles && <FilesBox shop={shop} />}
      {isFetched && (
        <Panel title={words.shops.importing}>
          <NumberInput
            maw={280}
            label={words.shops.importDays}
            description={words.shops.importDaysHint}
            suffix={` ${words.shops.days}`}
            min={1}
            max={60}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            disabled={isReader}
            {...form.getInputProps('importDays')}
          />
        </Panel>
      )}
      {!mall.byFiles && (
        <Panel title={words.shops.linking}>
          <LinkingBoxes
            hasApiOption={me.apiOption}
            hasRatings={capabilities.buyerRating}
            isStopped={shop.autoExportStopped !== null}
            isDisabled={isReader}
            autoImport={{
              isOffered: isFetched,
              isOn: form.values.autoImport,
              onChange: (isOn) => form.setFieldValue('autoImport', isOn),
            }}
            autoExport={{
              isOffered: capabilities.shipNotice || capabilities.buyerRating,
              isOn: form.values.autoExport,
              error: form.errors['autoExport'],
              onChange: (isOn) => form.setFieldValue('autoExport', isOn),
            }}
          />
        </Panel>
      )}
      <SettingFields
        title={words.shops.options}
        fields={mall.settings.filter((field) => !field.credential)}
        {...settings}
        isDisabled={isReader}
      />
      <ConnectionResult state={state} />
      <div className={classes.bar}>
        <WhyNot reasons={readerReasons}>
          <Button type="submit" disabled={isReader} loading={isBusy}>
            {mall.byFiles ? words.common.save : words.shops.save}
          </Button>
        </WhyNot>
        {!mall.byFiles && (
          <WhyNot reasons={testReasons}>
            <Button variant="default" disabled={isBusy || testReasons.length > 0} onClick={() => void test()}>
              {words.shops.test}
            </Button>
          </WhyNot>
        )}
        {form.isDirty() && !isBusy && (
          <Text size="xs" c="dimmed">
            {words.shops.unsaved}
          </Text>
        )}
      </div>
    </form>
  );
}
