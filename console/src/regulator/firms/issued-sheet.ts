import type { AnswerOf } from '../../api/routes.ts';

export type FirmInvitation = AnswerOf<'regulator.inviteFirm'>;

let issued: FirmInvitation | undefined;

/** The invitation that was given out last, in this tab's memory alone: neither the address nor the history has its secret. */
export const issuedSheet = {
  path: '/firms/sheet',
  show: (invitation: FirmInvitation): void => {
    issued = invitation;
  },
  last: (): FirmInvitation | undefined => issued,
};
