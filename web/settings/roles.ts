/** From the least to the most. */
export const ROLES = ['viewer', 'staff', 'owner'] as const;
export type Role = (typeof ROLES)[number];
