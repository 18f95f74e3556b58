/** Where a backup's key is looked for, if the environment names none. */
export function keyBeside(file: string): string {
  return `${file}.key`;
}
