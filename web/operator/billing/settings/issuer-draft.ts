import type { IssuerAnswer } from '@matome/contract/issuer.ts';

/** The issuer as the form's fields hold it. */
export type IssuerDraft = Omit<IssuerAnswer, 'registrationNumber' | 'bankAccount'> & {
  registrationNumber: string;
  bankAccount: string;
};

export function readIssuer(issuer: IssuerAnswer): IssuerDraft {
  return {
    ...issuer,
    registrationNumber: issuer.registrationNumber ?? '',
    bankAccount: issuer.bankAccount.join('\n'),
  };
}

export function writeIssuer(draft: IssuerDraft): IssuerAnswer {
  return {
    ...draft,
    registrationNumber: draft.registrationNumber === '' ? null : draft.registrationNumber,
    bankAccount: draft.bankAccount.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
  };
}

/** A number as it is typed or pasted: full-width letters and digits, spaces and hyphens are what people mean by it. */
export function tidyNumber(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
}
