import type { BodyOf } from '../api/routes.ts';

type Values = Readonly<Record<string, unknown>>;

/** Whether it can be repaired is a choice of two, held as a word so that neither is chosen beforehand. */
export const declineBody = ({ repairable, ...rest }: Values): BodyOf<'bank.decline'> =>
  ({
    ...rest,
    ...(repairable !== undefined && { repairable: repairable === 'yes' }),
  }) as BodyOf<'bank.decline'>;
