import type * as z from 'zod';
import type * as bodies from '../../../shared/contracts/requests/shared-commands.ts';
import type * as group from '../../../shared/contracts/requests/work-group-commands.ts';
import { giveCommand } from './give-command.ts';

type Body<Schema extends z.ZodType> = z.output<Schema>;
type OfPrescription = { readonly caseId: string; readonly prescriptionId: string };
type OfInformation = { readonly caseId: string; readonly requestId: string };

/** Commands that more than one audience may give; whether this caller may is the domain's word. */
export const completeIntake = giveCommand<Body<typeof group.completeIntake>>(({ body }) => ({
  type: 'completeIntake',
  ...body,
}));

export const amendApplication = giveCommand<Body<typeof group.amendApplication>>(({ body }) => ({
  type: 'amendApplication',
  ...body,
}));

export const supplyInformation = giveCommand<Body<typeof bodies.supplyInformation>, OfInformation>(
  ({ params: { requestId }, body }) => ({ type: 'supplyInformation', requestId, ...body }),
);

export const settlePrescription = giveCommand<Body<typeof bodies.settlePrescription>, OfPrescription>(
  ({ params: { prescriptionId }, body }) => ({ type: 'settlePrescription', prescriptionId, ...body }),
);

export const declinePrescription = giveCommand<Body<typeof bodies.declinePrescription>, OfPrescription>(
  ({ params: { prescriptionId }, body }) => ({ type: 'declinePrescription', prescriptionId, ...body }),
);

export const askMoreTime = giveCommand<Body<typeof bodies.askMoreTime>, OfPrescription>(
  ({ params: { prescriptionId }, body }) => ({ type: 'askMoreTime', prescriptionId, ...body }),
);

export const askExtension = giveCommand<Body<typeof bodies.askExtension>>(({ body }) => ({
  type: 'askExtension',
  ...body,
}));

export const judgePrescription = giveCommand<Body<typeof bodies.judgePrescription>, OfPrescription>(
  ({ params: { prescriptionId }, body }) => ({ type: 'judgePrescription', prescriptionId, ...body }),
);

export const acceptOffer = giveCommand<Body<typeof bodies.acceptOffer>>(({ body }) => ({
  type: 'acceptOffer',
  ...body,
}));

export const signContract = giveCommand<Body<typeof bodies.signContract>>(({ body }) => ({
  type: 'signContract',
  ...body,
}));

export const recordDisbursement = giveCommand<Body<typeof bodies.recordDisbursement>>(({ body, newId }) => ({
  type: 'recordDisbursement',
  disbursementId: newId('loan'),
  ...body,
}));

export const abandonOffer = giveCommand<Body<typeof bodies.abandonOffer>>(({ body }) => ({
  type: 'abandonOffer',
  ...body,
}));

export const withdraw = giveCommand<Body<typeof bodies.withdraw>>(({ body }) => ({
  type: 'withdraw',
  ...body,
}));
