import type * as z from 'zod';
import type * as bank from '../../../shared/contracts/requests/bank-commands.ts';
import { giveCommand } from '../cases/give-command.ts';

type Body<Schema extends z.ZodType> = z.output<Schema>;

/** What a bank tells of the case it was asked about. */
export const recordContact = giveCommand<Body<typeof bank.nothingMore>>(() => ({ type: 'recordContact' }));

export const completeMaterials = giveCommand<Body<typeof bank.nothingMore>>(() => ({
  type: 'completeMaterials',
}));

export const grant = giveCommand<Body<typeof bank.grant>>(({ body }) => ({ type: 'grant', ...body }));

export const decline = giveCommand<Body<typeof bank.decline>>(({ body }) => ({ type: 'decline', ...body }));

export const correctAnswer = giveCommand<Body<typeof bank.correctAnswer>>(({ body: { why, ...answer } }) => ({
  type: 'correctAnswer',
  why,
  answer,
}));

export const requestInformation = giveCommand<Body<typeof bank.requestInformation>>(({ body, newId }) => ({
  type: 'requestInformation',
  requestId: newId('request'),
  ...body,
}));
