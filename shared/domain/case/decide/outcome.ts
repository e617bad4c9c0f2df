import { split, sumFen } from '../../money/index.ts';
import {
  contractDateFault,
  disbursementDateFault,
  doubtsOfContract,
  plannedDateFault,
} from '../../plausible/index.ts';
import { schemeMisses, shareProblems, shareProblemsIn } from '../../risk-sharing/index.ts';
import { addDays, civilDateOf } from '../../time/index.ts';
import { actedBy } from '../actor.ts';
import type { CommandOf } from '../commands.ts';
import { type Contract, drawnFen, type LoanOutcome } from '../outcome.ts';
import { refuse } from '../refusal.ts';
import { type Grant, isOffer } from '../round.ts';
import type { CaseFile } from '../state.ts';
import { isPositive } from './amount.ts';
import { accept, type CaseDecision, type Context, type Decider, eventsOf } from './context.ts';
import { confirmedOf, dateRefusal, doubtRefusal } from './plausible.ts';
import { contractBasis } from './product-terms.ts';

const offerOf = (file: CaseFile, bankId: string) => {
  for (const round of [...file.rounds].reverse()) {
    const line = round.lines.find((candidate) => candidate.bankId === bankId);
    if (line && isOffer(line)) return { round: round.number, productId: line.productId, grant: line.answer };
  }
  return undefined;
};

/** The enterprise takes one offer; banks that have not answered are released. */
export const acceptOffer: Decider<'acceptOffer'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  const { bankId } = command;
  if (file.outcome)
    return file.outcome.bankId === bankId ? accept() : refuse('offer_already_accepted', 'bankId');
  const offer = offerOf(file, bankId);
  if (!offer) return refuse('no_offer', 'bankId');
  const outcome: LoanOutcome = {
    round: offer.round,
    bankId,
    grantedFen: offer.grant.amountFen,
    acceptedAt: context.at,
    acceptedBy: actedBy(context.by),
    disbursements: [],
  };
  const accepted = make('OfferAccepted', { outcome });
  return file.phase.stage === 'outcome' ? accept(accepted) : accept(accepted, enter({ stage: 'outcome' }));
};

/** 合同: risk shares, where there are any, total the whole loan to the fen (mechanism.md §5.3). */
export const signContract: Decider<'signContract'> = (command, file, context) => {
  const { make } = eventsOf(context);
  if (!file.outcome) return refuse('no_offer_accepted');
  const { number, signedOn, riskScheme, riskShares, fees = [] } = command;
  if (file.outcome.contract)
    return isSameContract(file.outcome.contract, command) ? accept() : refuse('contract_exists', 'number');
  const broken = sharesRefusal(command, context);
  if (broken) return broken;
  const today = civilDateOf(context.at);
  const { foundedOn } = file.applicant;
  const openedOn = civilDateOf(file.openedAt);
  const impossible = dateRefusal(contractDateFault(signedOn, { foundedOn, openedOn, today }));
  if (impossible) return impossible;
  const offer = offerOf(file, file.outcome.bankId);
  const bound = offer && contractBasis(command.ownTerms, offer, { file, context });
  if (bound && !bound.ok) return bound;
  if (new Set(fees.map(({ kind }) => kind)).size !== fees.length) return refuse('fee_twice', 'fees');
  const beyondScheme = offer && schemeRefusal(command, offer.grant, { file, context });
  if (beyondScheme) return beyondScheme;
  const offeredAt = offer?.grant.at;
  const doubts = offeredAt === undefined ? [] : doubtsOfContract(signedOn, civilDateOf(offeredAt));
  const doubted = doubtRefusal(doubts, command.confirmed);
  if (doubted) return doubted;
  const amounts =
    riskShares.length > 0
      ? split(
          file.outcome.grantedFen,
          riskShares.map((share) => share.shareBp),
        )
      : [];
  const shares = riskShares.map((share, index) => ({ ...share, amountFen: amounts[index] ?? 0 }));
  const contract = {
    number,
    signedOn,
    riskShares: shares,
    ...(riskScheme !== undefined && { riskScheme, ...schemesVersion(context) }),
    ...(fees.length > 0 && { fees }),
    ...bound?.value,
    ...confirmedOf(doubts),
  };
  return accept(make('ContractSigned', { contract }));
};

const isSameContract = (contract: Contract, command: CommandOf<'signContract'>): boolean =>
  contract.number === command.number &&
  contract.signedOn === command.signedOn &&
  contract.riskScheme === command.riskScheme &&
  feesText(contract.fees) === feesText(command.fees) &&
  (contract.ownTerms?.reason ?? '') === (command.ownTerms ?? '') &&
  sharesText(contract.riskShares) === sharesText(command.riskShares);

const feesText = (fees: CommandOf<'signContract'>['fees'] = []): string =>
  fees.map(({ kind, rateBp }) => `${kind}:${rateBp}`).join();

const sharesText = (shares: CommandOf<'signContract'>['riskShares']): string =>
  shares.map(({ party, shareBp }) => `${party}:${shareBp}`).join();

const schemesVersion = ({ rules: { riskSchemesVersion } }: Context) =>
  riskSchemesVersion === undefined ? {} : { riskSchemesVersion };

const sharesRefusal = (
  { riskScheme, riskShares }: CommandOf<'signContract'>,
  { rules }: Context,
): CaseDecision | undefined => {
  const scheme = riskScheme === undefined ? undefined : rules.riskScheme(riskScheme);
  if (riskScheme !== undefined && !scheme) return refuse('unknown_scheme', 'riskScheme');
  if (riskShares.length === 0 && !scheme) return undefined;
  const shares = riskShares.map(({ party, shareBp }) => ({ role: party, share: shareBp }));
  const problems = scheme ? shareProblemsIn(shares, scheme) : shareProblems(shares);
  if (problems.length === 0) return undefined;
  const notWhole = problems.some(({ code }) => code === 'total_not_whole' || code === 'no_shares');
  if (notWhole) return refuse('shares_not_whole', 'riskShares');
  const byThemselves = problems.some(({ code }) => code === 'not_basis_points' || code === 'role_twice');
  return refuse(byThemselves ? 'shares_not_valid' : 'shares_against_scheme', 'riskShares');
};

/** What the scheme holds the contract to (ADR 0078): a scheme is not the bank's to leave, but another one or shares of their own are. */
const schemeRefusal = (
  { riskScheme, signedOn, fees = [] }: CommandOf<'signContract'>,
  { amountFen, tenorMonths, method }: Grant,
  { file, context }: { readonly file: CaseFile; readonly context: Context },
): CaseDecision | undefined => {
  const { rules, firmLoans = [] } = context;
  const scheme = riskScheme === undefined ? undefined : rules.riskScheme(riskScheme);
  if (!scheme?.terms) return undefined;
  const limitOf = (id: string) => rules.riskScheme(id)?.terms?.inForce?.with ?? id;
  const inForceFen = sumFen(
    firmLoans
      .filter(({ schemeId, until }) => limitOf(schemeId) === limitOf(scheme.id) && until >= signedOn)
      .map((loan) => loan.amountFen),
  );
  const size = rules.matchInput(file, context.at).sizeClass;
  const misses = schemeMisses(scheme.terms, {
    amountFen,
    tenorMonths,
    method,
    signedOn,
    size,
    inForceFen,
    fees,
  });
  const [first] = misses;
  if (!first) return undefined;
  const joined = (language: 'zh' | 'en') =>
    misses.map(({ text }) => text[language]).join(language === 'zh' ? '；' : '; ');
  return refuse('scheme_binds', first.rule === 'fee' ? 'fees' : 'riskScheme', {
    scheme: { zh: `“${scheme.name.zh}”`, en: `“${scheme.name.en}”` },
    rules: { zh: joined('zh'), en: joined('en') },
  });
};

/** 放款: drawn never more than granted. */
export const recordDisbursement: Decider<'recordDisbursement'> = (command, file, context) => {
  const { make } = eventsOf(context);
  const { outcome } = file;
  if (!outcome) return refuse('no_offer_accepted');
  if (!outcome.contract) return refuse('contract_missing');
  const { disbursementId: id, on, amountFen } = command;
  const booked = outcome.disbursements.find((disbursement) => disbursement.id === id);
  if (booked)
    return booked.on === on && booked.amountFen === amountFen
      ? accept()
      : refuse('already_booked', 'disbursementId');
  if (!isPositive(amountFen)) return refuse('amount_not_positive', 'amountFen');
  if (drawnFen(outcome) + amountFen > outcome.grantedFen) return refuse('exceeds_granted', 'amountFen');
  const impossible = dateRefusal(
    disbursementDateFault(on, outcome.contract.signedOn, civilDateOf(context.at)),
  );
  if (impossible) return impossible;
  return accept(make('LoanDisbursed', { disbursement: { id, on, amountFen } }));
};

/** The offer falls through before any money flowed: another offer in force can be taken, else the case is triaged. */
export const abandonOffer: Decider<'abandonOffer'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  const { outcome } = file;
  if (!outcome) return refuse('no_offer_accepted');
  if (outcome.disbursements.length > 0) return refuse('already_disbursed');
  if (command.reason.trim() === '') return refuse('note_missing', 'reason');
  const abandoned = make('OfferAbandoned', { bankId: outcome.bankId, reason: command.reason });
  const others = file.rounds
    .flatMap((round) => round.lines)
    .some((line) => line.bankId !== outcome.bankId && isOffer(line));
  return others ? accept(abandoned) : accept(abandoned, enter({ stage: 'triage', cause: 'offerAbandoned' }));
};

export const closeAsLent: Decider<'closeAsLent'> = (command, file, context) => {
  const { enter } = eventsOf(context);
  if (!file.outcome || drawnFen(file.outcome) === 0) return refuse('nothing_disbursed');
  const { followUpOn, note } = command;
  const tomorrow = addDays(civilDateOf(context.at), 1);
  const impossible =
    followUpOn !== undefined && dateRefusal(plannedDateFault(followUpOn, 'followUpOn', tomorrow));
  if (impossible) return impossible;
  return accept(
    enter({
      stage: 'closed',
      result: 'lent',
      reason: note ?? '',
      ...(followUpOn !== undefined && { followUpOn }),
    }),
  );
};
