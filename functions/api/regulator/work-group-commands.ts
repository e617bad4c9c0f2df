import type * as z from 'zod';
import type * as group from '../../../shared/contracts/requests/work-group-commands.ts';
import { giveCommand, giveListedCommand } from '../cases/give-command.ts';
import { withIds } from '../cases/prescribe.ts';

type Body<Schema extends z.ZodType> = z.output<Schema>;
type OfPrescription = { readonly caseId: string; readonly prescriptionId: string };

/** What only the work group asks of a case. */
export const screen = giveCommand<Body<typeof group.screen>>(({ body }) => ({ type: 'screen', ...body }));

export const reviewScore = giveCommand<Body<typeof group.reviewScore>>(({ body }) => ({
  type: 'reviewScore',
  ...body,
}));

export const recommend = giveListedCommand<Body<typeof group.recommend>>(({ body }) => ({
  type: 'recommend',
  ...body,
}));

export const decideTriage = giveCommand<Body<typeof group.decideTriage>>(
  ({ body: { prescriptions, ...decision }, newId }) => ({
    type: 'decideTriage',
    ...decision,
    ...(prescriptions && { prescriptions: withIds(prescriptions, newId) }),
  }),
);

export const correctFindings = giveCommand<Body<typeof group.correctFindings>>(({ body }) => ({
  type: 'correctFindings',
  ...body,
}));

export const endWaiting = giveCommand<Body<typeof group.endWaiting>>(({ body }) => ({
  type: 'endWaiting',
  ...body,
}));

const add = giveCommand<Body<typeof group.addPrescription>>(({ body, newId }) => ({
  type: 'addPrescription',
  prescription: { id: newId('rx'), ...body },
}));

/** The prescription is the whole body here, so a refusal names its fields without the way to them. */
export const addPrescription: typeof add = async (input, deps) => {
  const result = await add(input, deps);
  if (result.ok || result.refusal.field === undefined) return result;
  const field = result.refusal.field.replace(/^prescription\.0\./, '');
  return { ok: false, refusal: { ...result.refusal, field } };
};

export const answerMoreTime = giveCommand<Body<typeof group.answerMoreTime>, OfPrescription>(
  ({ params: { prescriptionId }, body }) => ({ type: 'answerMoreTime', prescriptionId, ...body }),
);

export const answerExtension = giveCommand<Body<typeof group.answerExtension>>(({ body }) => ({
  type: 'answerExtension',
  ...body,
}));

export const closeAsLent = giveCommand<Body<typeof group.closeAsLent>>(({ body }) => ({
  type: 'closeAsLent',
  ...body,
}));

export const assign = giveListedCommand<Body<typeof group.assign>>(({ body }) => ({
  type: 'assign',
  ...body,
}));

export const urge = giveListedCommand<Body<typeof group.urge>>(({ body }) => ({ type: 'urge', ...body }));

export const reopen = giveCommand<Body<typeof group.reopen>>(({ body }) => ({ type: 'reopen', ...body }));
