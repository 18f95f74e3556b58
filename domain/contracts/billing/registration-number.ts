/** What is wrong with a 登録番号, or `null`. */
export type RegistrationNumberFault = 'no-registration-number' | 'check-digit-differs';

/**
 * `T` and 13 digits. A corporation's are its corporate number, whose first digit checks the others: 9 − (Σ Pₙ·Qₙ mod 9),
 * with Q = 1, 2, 1, 2 … from the right. Those of a sole proprietor are of another kind, and check nothing.
 */
export function registrationNumberFault(
  number: string,
  isSoleProprietor: boolean,
): RegistrationNumberFault | null {
  if (!/^T[0-9]{13}$/.test(number)) return 'no-registration-number';
  if (isSoleProprietor) return null;
  const sum = Array.from(number.slice(2), (digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1)).reduce(
    (total, product) => total + product,
  );
  return Number(number[1]) === 9 - (sum % 9) ? null : 'check-digit-differs';
}
