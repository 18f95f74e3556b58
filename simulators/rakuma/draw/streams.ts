/** The streams of chance of a shop; each thing draws from its own. */
export const STREAM = { item: 1, order: 2, history: 3, life: 4, arrival: 5 } as const;
