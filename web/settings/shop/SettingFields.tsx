import type { Shop } from '@matome/contract/shops.ts';
import type { ReactNode } from 'react';
import { Panel } from '../../app/Panel.tsx';
import classes from './ShopForm.module.css';
import { SettingInput } from './SettingInput.tsx';
import { isSaved } from './shop-form.ts';
import type { MallSetting } from './shop-form.ts';

type Props = {
  title: string;
  hint?: string;
  fields: readonly MallSetting[];
  shop: Shop;
  values: Readonly<Record<string, string>>;
  /** By path: `settings.<name>`. */
  errors: Readonly<Record<string, ReactNode>>;
  onChange: (name: string, value: string) => void;
  isDisabled: boolean;
};

/** A group of the mall's settings; nothing when the mall has none of the kind. */
export function SettingFields(props: Props) {
  const { title, hint, fields, shop, values, errors, isDisabled, onChange } = props;
  if (fields.length === 0) return null;
  return (
    <Panel title={title} {...(hint === undefined ? {} : { hint })}>
      <div className={classes.fields}>
        {fields.map((field) => (
          <SettingInput
            key={field.name}
            field={field}
            isSaved={isSaved(shop, field)}
            isDisabled={isDisabled}
            value={values[field.name] ?? ''}
            error={errors[`settings.${field.name}`]}
            onChange={(value) => onChange(field.name, value)}
          />
        ))}
      </div>
    </Panel>
  );
}
