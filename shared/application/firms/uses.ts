import { confirmRegistration, listRegistrations, refuseRegistration } from './decide-registration.ts';
import {
  endFirmAccess,
  type FirmDeps,
  inviteFirm,
  inviteFirmAgain,
  withdrawFirmInvitation,
} from './invite.ts';
import type { FirmUses } from './port.ts';
import { listFirmInvitations, listFirms, viewFirm } from './read-firms.ts';

export const firmUses = (deps: FirmDeps): FirmUses => ({
  inviteFirm: (request) => inviteFirm(deps, request),
  inviteFirmAgain: (request) => inviteFirmAgain(deps, request),
  withdrawFirmInvitation: (request) => withdrawFirmInvitation(deps, request),
  endFirmAccess: (request) => endFirmAccess(deps, request),
  listFirms: (actor, limit, cursor) => listFirms(deps, actor, { limit, cursor }),
  listFirmInvitations: (actor, limit, cursor) => listFirmInvitations(deps, actor, { limit, cursor }),
  listRegistrations: (actor, limit, cursor) => listRegistrations(deps, actor, { limit, cursor }),
  confirmRegistration: (request) => confirmRegistration(deps, request),
  refuseRegistration: (request) => refuseRegistration(deps, request),
  viewFirm: (actor, code) => viewFirm(deps, actor, code),
});
