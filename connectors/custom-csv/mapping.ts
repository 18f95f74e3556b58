/** What a column says of an order. `field: null` = the column is ignored, by name. */
export type CsvColumn = { readonly header: string; readonly field: string | null };

export type Charset = 'utf-8' | 'cp932';

/** How a file is read. Several columns of one field are joined with a space, in this order. */
export type CsvMapping = {
  readonly charset: 'auto' | Charset;
  /** `line`: rows of one order number form one order. */
  readonly rowIs: 'order' | 'line';
  readonly columns: readonly CsvColumn[];
  /** Stands where the file gives nothing. */
  readonly fixed: readonly { readonly field: string; readonly value: string }[];
};
