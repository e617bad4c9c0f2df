import { expect } from 'vitest';
import { askedStateOf, waitsForBank } from '../../shared/domain/case/asked-state.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { offersIn } from '../../shared/domain/case/offers.ts';
import { drawnFen } from '../../shared/domain/case/outcome.ts';
import type { BankLine } from '../../shared/domain/case/round.ts';
import { isEnded } from '../../shared/domain/case/stages.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { demoRules } from '../support/rule-books.ts';
import type { TestApp } from '../support/test-app.ts';
import type { Accepted } from './invariants.ts';

const linesIn = ({ rounds }: CaseFile) =>
  rounds.flatMap(({ at, lines }) => lines.map((line) => ({ askedAt: at, line })));

/** What somebody could still be waited for, by the moment it was asked, whoever is asked. */
const openIn = (file: CaseFile): readonly { readonly what: string; readonly since: number }[] => {
  const { prescriptions, outcome } = file;
  const banks = [...new Set(linesIn(file).map(({ line }) => line.bankId))];
  return [
    ...prescriptions
      .filter(({ state }) => state === 'open')
      .map(({ id, addedAt }) => ({ what: `prescription ${id}`, since: addedAt })),
    ...linesIn(file).flatMap(({ line }) =>
      line.requests
        .filter(({ suppliedAt, cancelledAt }) => suppliedAt === undefined && cancelledAt === undefined)
        .map(({ id, askedAt }) => ({ what: `request ${id}`, since: askedAt })),
    ),
    ...linesIn(file)
      // Once an offer is taken nobody waits for a bank that was silent or released.
      .filter(() => outcome === undefined)
      .filter(({ line }) => !line.answer && line.releasedAt === undefined && line.endedAt === undefined)
      .map(({ askedAt, line }) => ({ what: `invitation of ${line.bankId}`, since: askedAt })),
    ...offersIn(file)
      .filter(({ state }) => state === 'open')
      .map(({ bankId, grant }) => ({ what: `offer of ${bankId}`, since: grant.at })),
    ...banks.flatMap((bankId) => {
      const asked = askedStateOf(file, bankId);
      const isLent = asked?.state === 'accepted' && outcome !== undefined && drawnFen(outcome) > 0;
      if (!asked || isLent || !waitsForBank(asked.state)) return [];
      const { askedAt } = linesIn(file).find(({ line }) => line === asked.line) ?? { askedAt: 0 };
      return [{ what: `${asked.state} at ${bankId}`, since: askedAt }];
    }),
  ];
};

/** 办结后无未了事项: a case that has ended waits for nobody; one that was reopened, for nothing of before. */
export const expectNothingLeftOpen = (file: CaseFile, events: readonly CaseEvent[]): void => {
  const open = openIn(file);
  if (isEnded(file.phase.stage)) expect(open).toEqual([]);
  const reopenedAt = events.findLast(({ type }) => type === 'CaseReopened')?.at ?? 0;
  expect(open.filter(({ since }) => since < reopenedAt)).toEqual([]);
  if (file.phase.stage !== 'prescription')
    expect(file.prescriptions.filter(({ state, beside }) => state === 'open' && !beside)).toEqual([]);
};

/** What was once accepted, asked once more: “nothing changed” is the answer only to what is still in force. */
export const expectRepetitions = (
  { clock }: Pick<TestApp, 'clock'>,
  file: CaseFile,
  accepted: readonly Accepted[],
): void => {
  for (const { caseId, ask } of accepted) {
    if (caseId !== file.id) continue;
    const [by, command] = ask;
    const decision = decide(command, file, { at: clock.now(), by, rules: demoRules });
    if (decision.ok && decision.events.length === 0)
      expect(inForce(command, file, by.orgId), `${command.type} by ${by.orgId}`).toBe(true);
  }
};

const isIn = (given: object, kept: object | undefined): boolean =>
  kept !== undefined &&
  Object.entries(given).every(
    ([name, value]) =>
      name === 'confirmed' || JSON.stringify(kept[name as keyof typeof kept]) === JSON.stringify(value),
  );

/** Whether the case stands as the command says, read from the case alone. */
const inForce = (command: Command, file: CaseFile, orgId: string): boolean => {
  const { phase, outcome, prescriptions, documents = [], personalData } = file;
  const line: BankLine | undefined = linesIn(file).findLast((one) => one.line.bankId === orgId)?.line;
  const stands = line !== undefined && line.endedAt === undefined && line.voidedAt === undefined;
  const { type: _type, ...said } = command;
  const request = (id: string) =>
    linesIn(file)
      .flatMap((one) => one.line.requests)
      .find((one) => one.id === id);
  switch (command.type) {
    case 'grant':
      return stands && line.answer?.kind === 'granted' && isIn(said, line.answer);
    case 'decline':
      return stands && line.answer?.kind === 'declined' && isIn(said, line.answer);
    case 'correctAnswer':
      return stands && isIn(command.answer, line.answer);
    case 'recordContact':
      return stands && line.contactedAt !== undefined;
    case 'completeMaterials':
      return stands && line.materialsCompleteAt !== undefined;
    case 'requestInformation': {
      const found = request(command.requestId);
      return (
        stands && found?.items === command.items && (found.suppliedAt ?? found.cancelledAt) === undefined
      );
    }
    case 'supplyInformation':
      return request(command.requestId)?.supplied === command.supplied;
    case 'addPrescription':
      return prescriptions.some(({ id, state }) => id === command.prescription.id && state === 'open');
    case 'settlePrescription': {
      const { prescriptionId, result, evidence } = command;
      return prescriptions.some(
        (one) => one.id === prescriptionId && one.state === result && one.evidence === evidence,
      );
    }
    case 'scheduleDiagnosis':
      return phase.stage === 'jointDiagnosis' && phase.sessionId === command.sessionId;
    case 'acceptOffer':
      return outcome?.bankId === command.bankId;
    case 'signContract':
      return outcome?.contract?.number === command.number && outcome.contract.signedOn === command.signedOn;
    case 'recordDisbursement':
      return outcome?.disbursements.some(({ id }) => id === command.disbursementId) === true;
    case 'fileDocument':
      return documents.some(
        ({ id, sha256 }) => id === command.document.id && sha256 === command.document.sha256,
      );
    case 'withdrawConsent':
      return file.consent === undefined && file.consentWithdrawal !== undefined;
    case 'holdPersonalData':
      return personalData?.hold?.until === command.until;
    case 'erasePersonalData':
      return command.groups.every((group) => group === 'identity' || personalData?.erased?.includes(group));
    default:
      return false;
  }
};
