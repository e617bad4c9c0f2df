import { applicantsEvents } from '../../domain/access/event-views.ts';
import { viewOf } from '../../domain/access/views.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { RecordedEvent } from '../../domain/case/chain.ts';
import { asStored, cutTexts } from '../../domain/case/shortened.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { asErased } from '../../domain/personal-data/as-erased.ts';
import type { Session } from '../../domain/sessions/session.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import { isoOf } from '../../domain/time/index.ts';
import type { App } from '../app.ts';
import { loadEvents } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { casesOfFirm } from '../keys.ts';
import { registerReading } from '../queries/register-reading.ts';
import { visibleCase } from '../queries/view-case.ts';
import { done, type Result, refused } from '../refusals.ts';
import { viewSession } from '../sessions/read.ts';
import { declaredFields } from './declared-fields.ts';
import { passedOn } from './passed-on.ts';

const pageSize = 100;

/**
 * 查阅、复制、可携带 (PIPL art. 45): everything held about an applicant, as one JSON file. An enterprise gets all its
 * own cases, a work group one case on a written request. Just what the enterprise itself may see: no other applicant,
 * and no account of an official or a bank's employee.
 */
export const personalInformation = async (
  deps: Deps,
  { actor, caseId, nameOf }: Parameters<App['personalInformation']>[0],
): Promise<Result<Uint8Array>> => {
  if (actor.kind !== 'enterprise' && !mayDo(actor, 'personalData.handOut')) return refused('not_permitted');
  const ids = caseId === undefined ? await ownCases(deps, actor) : [caseId];
  const cases: object[] = [];
  for (const id of ids) {
    const visible = await visibleCase(deps, actor, id);
    if (!visible.ok) {
      if (caseId === undefined) continue;
      return visible;
    }
    const { file } = visible.value;
    cases.push(await copyOf(deps, file, nameOf));
    registerReading(deps, actor, id, 'personal_data_exported');
  }
  const copy = {
    schema: 'huizhen/personal-information/1',
    at: isoOf(deps.clock.now()),
    held: declaredFields,
    cases,
  };
  return done(new TextEncoder().encode(JSON.stringify(readable(copy), undefined, 2)));
};

const ownCases = async ({ table }: Deps, { kind, orgId }: Actor): Promise<readonly string[]> => {
  if (kind !== 'enterprise') return [];
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const place = cursor !== undefined && { cursor };
    const page = await table.query({ pk: casesOfFirm(orgId), limit: pageSize, ...place });
    ids.push(...page.items.map(({ data }) => String(data['caseId'])));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return ids;
};

const copyOf = async (
  deps: Deps,
  file: CaseFile,
  nameOf: (orgId: string) => Bilingual | undefined,
): Promise<object> => {
  const applicant: Actor = {
    kind: 'enterprise',
    orgId: file.applicant.identity.code,
    personId: '',
    roles: ['applicant'],
  };
  const events = asErased(await loadEvents(deps, file.id), deps.hash);
  const sessions = await sessionsOf(deps, applicant, events);
  const rules = deps.rules.caseRules(file.regionId, deps.clock.now());
  const seen = rules && viewOf(applicant, file, rules.isWithin);
  const { relation: _relation, ...held } = seen ?? { relation: 'applicant', ...file };
  const isLarge = asStored(file).file !== file;
  return {
    // So that a copy of a large case is not twice as long as it has to be.
    ...(isLarge ? { ...cutTexts(held), note: textsInHistory } : held),
    workGroup: nameOf(file.orgId) ?? file.orgId,
    passedOn: passedOn(file, sessions).map((one) => ({ ...one, name: nameOf(one.to) ?? one.to })),
    decidedBy: rulesUsed(file, events),
    history: applicantsEvents(events).map(({ seq, event }) => ({ seq, ...event })),
  };
};

const textsInHistory: Bilingual = {
  zh: '本案内容很多：以上各项中的长文字在此只列开头，全文见 history。',
  en: 'This case is long: of long texts, what stands above shows the beginning; they stand whole in history.',
};

const sessionsOf = async (
  deps: Deps,
  applicant: Actor,
  events: readonly RecordedEvent[],
): Promise<readonly Session[]> => {
  const ids = events.flatMap(({ event }) => (event.type === 'DiagnosisScheduled' ? [event.sessionId] : []));
  const sessions: Session[] = [];
  for (const id of new Set(ids)) {
    const seen = await viewSession(deps, applicant, id);
    if (seen.ok) sessions.push(seen.value);
  }
  return sessions;
};

/** By which versions of which rules the system scored, ranked and suggested (自动化决策说明, PIPL art. 24). */
const rulesUsed = ({ score }: CaseFile, events: readonly RecordedEvent[]): object => {
  const used = (pick: (event: RecordedEvent['event']) => string | undefined): readonly string[] => [
    ...new Set(events.flatMap(({ event }) => pick(event) ?? [])),
  ];
  return {
    ...(score && { scoringModel: `${score.modelId}@${score.modelVersion}`, weights: score.label }),
    productCatalogues: used((event) =>
      event.type === 'RecommendationPrepared' ? event.preparation.catalogueVersion : undefined,
    ),
    reasonTables: used((event) => {
      switch (event.type) {
        case 'Screened':
          return event.screening.reasonTableVersion;
        case 'CreditDeclined':
          return event.decline.reasonTableVersion;
        case 'BankAnswerCorrected':
          return event.answer.kind === 'declined' ? event.answer.reasonTableVersion : undefined;
        default:
          return undefined;
      }
    }),
    triageTables: used((event) =>
      event.type === 'TriageSuggested' ? event.suggestion.tableVersion : undefined,
    ),
    regionSettings: used((event) =>
      event.type === 'Screened' ? event.screening.ageCheck?.setting : undefined,
    ),
    sizeTables: used((event) =>
      event.type === 'RecommendationPrepared' ? event.preparation.sizeTableVersion : undefined,
    ),
    prescriptionCatalogues: used((event) =>
      event.type === 'PrescriptionAdded' ? event.prescription.catalogueVersion : undefined,
    ),
    riskSchemes: used((event) =>
      event.type === 'ContractSigned' ? event.contract.riskSchemesVersion : undefined,
    ),
  };
};

/** Members that are moments, by the names they have everywhere. */
const isMoment = (name: string): boolean => /^at$|At$|Since$/.test(name);

/**
 * As people read it: moments as ISO texts; and without accounts of officials and bank employees, which are those
 * people's data and not the applicant's.
 */
const readable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const isOfficial = 'personId' in value && 'kind' in value && value.kind !== 'enterprise';
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !(isOfficial && name === 'personId'))
      .map(([name, member]) => [
        name,
        typeof member === 'number' && isMoment(name) ? isoOf(member) : readable(member),
      ]),
  );
};
