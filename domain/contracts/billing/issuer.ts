/** Who sends the invoices, as it stands on the paper. */
export type Issuer = {
  readonly name: string;
  /** `null`: not registered for invoices (免税事業者); the paper then must not look like a qualified invoice. */
  readonly registrationNumber: string | null;
  /** Their number is no corporate number, so its first digit checks nothing. */
  readonly isSoleProprietor: boolean;
  readonly postalCode: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  /** Where to pay to, line by line. */
  readonly bankAccount: readonly string[];
  readonly note: string;
};
