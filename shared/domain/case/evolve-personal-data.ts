import type { Erasure, PersonalDataState } from '../personal-data/erasure.ts';
import { groupAt, personalPathsIn } from '../personal-data/personal-fields.ts';
import type { CaseEvent, EventOf } from './events.ts';
import type { CaseFile } from './state.ts';

type PersonalDataEvent = EventOf<
  'ErasureRequested' | 'ErasureRequestFellDue' | 'ErasureRefused' | 'RetentionHeld' | 'PersonalDataErased'
>;

export const withPersonalData = (file: CaseFile, event: PersonalDataEvent): CaseFile => ({
  ...file,
  personalData: evolved(file.personalData ?? {}, event),
});

const evolved = (before: PersonalDataState, event: PersonalDataEvent): PersonalDataState => {
  const { request, refusal: _refusal, ...rest } = before;
  const { at, by } = event;
  switch (event.type) {
    case 'ErasureRequested': {
      const { note, dueAt } = event;
      const said = { ...(note !== undefined && { note }), ...(dueAt !== undefined && { dueAt }) };
      return { ...rest, request: { at, by, ...said } };
    }
    case 'ErasureRequestFellDue':
      return request ? { ...before, request: { ...request, overdueSince: at } } : before;
    case 'ErasureRefused':
      return { ...rest, refusal: { at, by, reason: event.reason } };
    case 'RetentionHeld':
      return { ...before, hold: { until: event.until, reason: event.reason, at, by } };
    case 'PersonalDataErased': {
      const { basis, reference, groups } = event;
      const erasure: Erasure = { at, by, basis, ...(reference !== undefined && { reference }), groups };
      return {
        ...rest,
        erased: [...new Set([...(before.erased ?? []), ...groups])],
        erasures: [...(before.erasures ?? []), erasure],
      };
    }
    default:
      return event satisfies never;
  }
};

/** The retention period begins anew wherever a case ends, and there is none while it runs. */
export const enteredStage = (
  file: CaseFile,
  { phase, retention, limit, at }: EventOf<'StageEntered'>,
): CaseFile => {
  const { personalData, limit: _before, ...rest } = file;
  const { retention: _ended, ...kept } = personalData ?? {};
  const next = { ...kept, ...(retention && { retention }) };
  return {
    ...rest,
    ...(Object.keys(next).length > 0 && { personalData: next }),
    phase,
    ...(limit && { limit }),
    enteredStageAt: at,
  };
};

export const consentWithdrawn = (
  file: CaseFile,
  { at, by, reference, reason }: EventOf<'ConsentWithdrawn'>,
): CaseFile => {
  const { consent, ...rest } = file;
  if (!consent) return file;
  const said = { ...(reference !== undefined && { reference }), ...(reason !== undefined && { reason }) };
  return { ...rest, consentWithdrawal: { at, by, consent, ...said } };
};

/** A reopened case is handled again: a request to erase it has lapsed, and what was erased may be given anew. */
export const takingInAgain = (file: CaseFile): CaseFile => {
  if (!file.personalData) return file;
  const { request: _request, refusal: _refusal, erased: _erased, ...personalData } = file.personalData;
  return { ...file, personalData };
};

/**
 * An erasure reaches what was there. What somebody says afterwards on the ended case (a reason, with an account) is of a
 * kind that is there again, and can be erased again. Nobody brings the applicant itself back.
 */
export const broughtBack = (file: CaseFile, event: CaseEvent): CaseFile => {
  const { personalData, applicant } = file;
  if (!personalData?.erased || event.type === 'PersonalDataErased') return file;
  const said = personalPathsIn(event, applicant.identity.code).map((path) => groupAt(event.type, path));
  const erased = personalData.erased.filter((group) => group === 'identity' || !said.includes(group));
  return { ...file, personalData: { ...personalData, erased } };
};
