import type { ShippedColumns } from '@matome/contract/shipped-csv.ts';

type Column = ShippedColumns['columns'][number];

/** The column with another field. A header that is still the name of the field before follows; one that a person wrote stays. */
export function chooseField(column: Column, field: string, fields: ShippedColumns['fields']): Column {
  const labelOf = (name: string) => fields.find((each) => each.field === name)?.label ?? name;
  const isOwn = column.header.trim() !== labelOf(column.field);
  return { header: isOwn ? column.header : labelOf(field), field };
}
