import type { AnswerOf } from '../../api/routes.ts';
import type { Draft } from './draft.ts';
import { emptyValues } from './steps.ts';

type Visit = AnswerOf<'regulator.viewVisit'>['visit'];

/** A form filled in with what was said on a visit; what an application needs beside that stays to be asked. */
export const draftOfVisit = ({ firm, wish, contact, slipId }: Visit): Draft => {
  const applicant = emptyValues['applicant'] as Readonly<Record<string, unknown>>;
  return {
    step: 'identity',
    values: {
      ...emptyValues,
      ...(slipId !== undefined && { channel: 'studio' }),
      applicant: {
        ...applicant,
        ...(firm.identity && { identity: firm.identity }),
        ...(firm.name !== undefined && { name: firm.name }),
        ...(contact && { contact }),
      },
      need: {
        ...(emptyValues['need'] as Readonly<Record<string, unknown>>),
        ...(wish?.amountFen !== undefined && { amountFen: wish.amountFen }),
        ...(wish?.purpose !== undefined && { purpose: wish.purpose }),
        ...(wish?.text !== undefined && { purposeText: wish.text }),
      },
    },
  };
};
