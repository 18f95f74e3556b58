/** An orderer or recipient. `null` = known to be nothing. Phone stands as the mall gave it. */
export type Person = {
  readonly name: string | null;
  readonly kana: string | null;
  readonly company: string | null;
  /** `123-4567` when it has seven digits, else as given. */
  readonly postalCode: string | null;
  readonly prefecture: string | null;
  /** City and street; of an unsplit address everything after the prefecture. */
  readonly address1: string | null;
  readonly address2: string | null;
  readonly phone: string | null;
  readonly email: string | null;
};

export const NO_PERSON: Person = {
  name: null,
  kana: null,
  company: null,
  postalCode: null,
  prefecture: null,
  address1: null,
  address2: null,
  phone: null,
  email: null,
};
