/** What was entered to open an account; kept only until it signs in. */
export type Credentials = { readonly email: string; readonly password: string };
