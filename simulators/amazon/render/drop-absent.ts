/** Without members that are `null`: the mall leaves out what there is not. */
export function dropAbsent(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}

/** The same, and `null` when nothing is left. */
export function dropEmpty(members: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const present = dropAbsent(members);
  return Object.keys(present).length === 0 ? null : present;
}
