import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command, CommandOf } from '../../shared/domain/case/commands.ts';
import { outcomeStepOf } from '../../shared/domain/case/outcome.ts';
import { type BankLine, isOffer, isOverdueAnswer, isSettled } from '../../shared/domain/case/round.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import { standards } from '../../shared/domain/case/screening.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { missesOfNeed, missesOfOffer, termsFor } from '../../shared/domain/matching/index.ts';
import { addDays, addMonths, civilDateOf } from '../../shared/domain/time/index.ts';
import { evidenceFor } from '../demo-data/evidence.ts';
import type { Chance } from './chance.ts';
import { bankOf, clerkOf, ownerOf } from './people.ts';

/** Somebody's next act in a case, after so many days; what they say depends on the day they say it. */
export type Act = { readonly days: number; readonly by: Actor; readonly command: (at: number) => Command };
/** `waits`: nobody does anything until a deadline passes. Undefined: the case has come to rest. */
export type Next = Act | 'waits' | undefined;

export type Situation = {
  readonly file: CaseFile;
  readonly rules: CaseRules;
  readonly chance: Chance;
  /** Banks of this case that will let their deadline pass. */
  readonly silent: ReadonlySet<string>;
};

/**
 * What is done next where the case stands, drawn by chance and as people do it: most firms get their loan, some are declined,
 * some of those are found another bank or diagnosed, some give up.
 */
export const nextAct = (situation: Situation): Next => {
  const { file, chance } = situation;
  const does = doingIn(situation);
  const { phase } = file;
  switch (phase.stage) {
    case 'intake':
      return does(1, 4, (at) => ({
        type: 'completeIntake',
        consent: { givenOn: civilDateOf(at), scope: ['departmentChecks', 'shareWithBanks', 'creditReport'] },
      }));
    case 'screening':
      return does(0.1, 3, () => screened(chance));
    case 'scoring':
      return does(0.2, 2, () => ({ type: 'reviewScore', decision: 'continue', note: '已核对，继续办理' }));
    case 'recommendation':
    case 'secondRecommendation':
      return chance.happens(0.03)
        ? givesUp(situation, '企业暂无需求')
        : does(0.2, 4, (at) => recommended(situation, at));
    case 'bankHandling':
      return bankAct(situation, phase.round);
    case 'triage':
      return does(0.5, 5, (at) => routed(situation, at));
    case 'jointDiagnosis': {
      const { sessionId } = phase;
      return sessionId === undefined
        ? does(1, 6, () => ({
            type: 'scheduleDiagnosis',
            sessionId: `session_${file.id}_${file.diagnoses.length}`,
          }))
        : does(daysUntilSession, daysUntilSession, (at) => diagnosed(situation, sessionId, at));
    }
    case 'prescription':
      return settled(situation);
    case 'outcome':
      return outcomeAct(situation);
    case 'cultivation':
    case 'withdrawn':
    case 'closed':
      return undefined;
    default:
      return phase satisfies never;
  }
};

/** From the invitation to the session (会诊) itself. */
export const daysUntilSession = 7;

type Doing = (least: number, most: number, command: Act['command'], by?: Actor) => Act;

const doingIn =
  ({ file, chance }: Situation): Doing =>
  (least, most, command, by = clerkOf(file.orgId)) => ({
    days: least + (most - least) * chance.next(),
    by,
    command,
  });

const givesUp = (situation: Situation, reason: string): Act =>
  doingIn(situation)(1, 9, () => ({ type: 'withdraw', reason }), ownerOf(situation.file));

const settled = (situation: Situation): Next => {
  const { file, chance } = situation;
  const open = file.prescriptions.find(({ state }) => state === 'open');
  if (!open) return undefined;
  const result = chance.happens(0.85) ? 'done' : 'failed';
  const evidence = result === 'done' ? '已完成，附佐证' : '未能完成';
  return doingIn(situation)(3, 35, () => ({
    type: 'settlePrescription',
    prescriptionId: open.id,
    result,
    evidence,
  }));
};

const outcomeAct = (situation: Situation): Next => {
  const { file, chance } = situation;
  const does = doingIn(situation);
  const { outcome, rounds } = file;
  const bank = bankOf(outcome?.bankId ?? '');
  switch (outcomeStepOf(outcome)) {
    case 'choose': {
      const offer = rounds.flatMap(({ lines }) => lines).find(isOffer);
      if (!offer || chance.happens(0.02)) return givesUp(situation, '利率和额度不合适');
      return does(0.2, 4, () => ({ type: 'acceptOffer', bankId: offer.bankId }), ownerOf(file));
    }
    case 'sign':
      return chance.happens(0.02)
        ? does(1, 9, () => ({ type: 'abandonOffer', reason: '企业改用自有资金' }), ownerOf(file))
        : does(0.5, 6, (at) => contract(file, at), bank);
    case 'draw':
      return does(0.2, 5, (at) => draw(situation, at), bank);
    case 'close':
      return does(0.2, 6, (at) => ({ type: 'closeAsLent', followUpOn: addMonths(civilDateOf(at), 6) }));
  }
};

const contract = ({ id }: CaseFile, at: number): CommandOf<'signContract'> => ({
  type: 'signContract',
  number: `示例贷字-${id}`,
  signedOn: civilDateOf(at),
  riskShares: [],
  confirmed: ['signedOn'],
});

/** All at once, or in two parts. */
const draw = ({ file: { outcome }, chance }: Situation, at: number): CommandOf<'recordDisbursement'> => {
  const drawn = outcome?.disbursements ?? [];
  const left = (outcome?.grantedFen ?? 0) - drawn.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const amountFen = drawn.length === 0 && chance.happens(0.15) ? Math.floor(left / 2) : left;
  const disbursementId = `draw_${drawn.length + 1}`;
  return { type: 'recordDisbursement', disbursementId, on: civilDateOf(at), amountFen };
};

const bankAct = (situation: Situation, number: number): Next => {
  const { file, silent, chance } = situation;
  const does = doingIn(situation);
  const lines = file.rounds.find((round) => round.number === number)?.lines ?? [];
  const line = lines.find((one) => !isSettled(one) && !silent.has(one.bankId));
  if (!line)
    return lines.some(isOverdueAnswer)
      ? does(0.5, 6, () => ({ type: 'endWaiting', reason: '该行未按期答复，已电话核实' }))
      : 'waits';
  const bank = bankOf(line.bankId);
  if (line.contactedAt === undefined) return does(0.2, 5, () => ({ type: 'recordContact' }), bank);
  if (chance.happens(0.02)) return givesUp(situation, '企业自行落实资金');
  return does(1, 16, (at) => (chance.happens(0.72) ? granted(situation, line, at) : declined(chance)), bank);
};

/** Keeps to the product it is asked for; where the firm's need leaves no room for that, the bank lends by terms of its own. */
const granted = (
  { file, rules, chance }: Situation,
  { productId, silentSince }: BankLine,
  at: number,
): CommandOf<'grant'> => {
  const { need } = file;
  const product = rules.product(productId);
  const match = rules.matchInput(file, at);
  const {
    minTenorMonths = 1,
    maxTenorMonths = need.tenorMonths,
    maxAmountFen,
    rateBp: band,
  } = product ? termsFor(product, match).terms : {};
  const most = Math.min(need.amountFen, maxAmountFen ?? need.amountFen);
  const share = chance.happens(0.6) ? 1 : 0.5 + chance.next() / 2;
  const amountFen = Math.max(tenThousandYuan, Math.floor((most * share) / tenThousandYuan) * tenThousandYuan);
  const asked = 5 * chance.whole(66, 90);
  const method = need.methods.find((one) => product?.methods?.includes(one)) ?? product?.methods?.[0];
  const terms = {
    amountFen,
    rateBp: band ? Math.min(band.max, Math.max(band.min, asked)) : asked,
    tenorMonths: Math.min(maxTenorMonths, Math.max(minTenorMonths, need.tenorMonths)),
    method: method ?? need.methods[0] ?? 'unsecured',
  };
  const leaves = product ? missesOfOffer(product, match, terms).length > 0 : false;
  return {
    type: 'grant',
    ...terms,
    firstLoan: chance.happens(0.25),
    confirmed: ['rateBp'],
    ...(leaves && { basis: { kind: 'ownTerms', reason: '按本行授权审批' } }),
    ...(silentSince !== undefined && { lateReason: '审批时间较长' }),
  };
};
const tenThousandYuan = 1_000_000;

const declineReasons = [
  'R01',
  'R01',
  'R01',
  'R03',
  'R04',
  'R05',
  'R05',
  'R06',
  'R09',
  'R13',
  'R14',
  'R17',
] as const;

const declined = (chance: Chance): CommandOf<'decline'> => {
  const reason = chance.of(declineReasons);
  return {
    type: 'decline',
    reasonCodes: [reason],
    primaryReason: reason,
    explanation: '本行暂不能办理，原因已向企业说明',
    repairable: chance.happens(0.5),
  };
};

const screened = (chance: Chance): CommandOf<'screen'> => {
  const failing = chance.happens(0.04) ? chance.of(['genuineNeed', 'goodCredit', 'lawfulUse']) : undefined;
  return {
    type: 'screen',
    findings: standards.map((standard) =>
      standard === failing
        ? {
            standard,
            finding: 'fail',
            evidence: '核查发现问题',
            reasonCode: standard === 'goodCredit' ? 'R08' : 'R16',
          }
        : { standard, finding: 'pass', evidence: '走访核实，部门反馈无异常', kinds: [evidenceFor[standard]] },
    ),
  };
};

const recommended = (situation: Situation, at: number): Command => {
  const { file, rules, chance } = situation;
  const preparation = 'preparation' in file.phase ? file.phase.preparation : undefined;
  const fits = preparation?.fits ?? [];
  const need = rules.matchInput(file, at);
  const nearly = (preparation?.nearlyFits ?? []).filter(({ productId }) => {
    const product = rules.product(productId);
    return product !== undefined && missesOfNeed(product, need).length === 0;
  });
  const possible = fits.length > 0 ? fits : nearly.map(({ productId }) => productId);
  const spent = rules.maxRounds !== undefined && file.rounds.length >= rules.maxRounds;
  if (possible.length === 0 || spent) return atRest(situation, at);
  const byBank = new Map(possible.map((productId) => [rules.product(productId)?.bankId ?? '', productId]));
  const banks = [...byBank].map(([bankId, productId]) => ({ bankId, productId }));
  const from = chance.whole(0, banks.length - 1);
  const count = Math.min(banks.length, chance.happens(0.35) ? 2 : 1);
  return {
    type: 'recommend',
    choices: Array.from({ length: count }, (_, place) => banks[(from + place) % banks.length]).flatMap(
      (choice) => choice ?? [],
    ),
  };
};

/** What the regional table suggests, while there is anything left to try. */
const routed = (situation: Situation, at: number): Command => {
  const { file, chance } = situation;
  const suggestion = file.phase.stage === 'triage' ? file.phase.suggestion : undefined;
  const tried = file.triages.length >= 3 || file.rounds.length >= 3;
  if (tried || !suggestion) return atRest(situation, at);
  switch (suggestion.route) {
    case 'jointDiagnosis':
      return file.diagnoses.length > 0
        ? atRest(situation, at)
        : { type: 'decideTriage', route: 'jointDiagnosis' };
    case 'coaching':
      return {
        type: 'decideTriage',
        route: 'coaching',
        note: '先辅导再推荐',
        prescriptions: [measure(situation, 'coach', at)],
      };
    case 'secondRecommendation':
      return file.screenings.at(-1)?.verdict === 'pass' && chance.happens(0.9)
        ? { type: 'decideTriage', route: 'secondRecommendation' }
        : atRest(situation, at);
    case 'cultivation':
    case 'close':
      return atRest(situation, at);
  }
};

const atRest = ({ chance }: Situation, at: number): CommandOf<'decideTriage'> =>
  chance.happens(0.4)
    ? {
        type: 'decideTriage',
        route: 'cultivation',
        note: '暂不具备条件，先培育',
        reviewOn: addMonths(civilDateOf(at), 6),
      }
    : { type: 'decideTriage', route: 'close', note: '已向企业说明原因' };

const diagnosed = (situation: Situation, sessionId: string, at: number): CommandOf<'recordDiagnosis'> => ({
  type: 'recordDiagnosis',
  sessionId,
  disposition: 'held',
  findings: ['财务资料不完整，担保不足'],
  prescriptions: [measure(situation, 'first', at), measure(situation, 'second', at)],
  recommendAgain: false,
});

const measure = ({ file, chance }: Situation, name: string, at: number) => ({
  id: `rx_${name}_${file.prescriptions.length}`,
  code: chance.of(['RX2', 'RX3', 'RX7', 'RX9', 'RX16']),
  measure: '按会诊意见整改',
  ownerOrgId: chance.happens(0.5) ? 'guarantor-demo' : file.applicant.identity.code,
  dueOn: addDays(civilDateOf(at), chance.whole(15, 45)),
});
