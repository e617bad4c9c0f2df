import type { BodyOf, CaseView } from '../api/routes.ts';
import { requestStateOf } from '../parts/asked-line.ts';

type Declared = BodyOf<'regulator.askUpload'>;
export type DocumentKind = Declared['kind'];
export type About = NonNullable<Declared['about']>;
export type DocumentAudience = 'regulator' | 'bank' | 'enterprise' | 'participant';

/** One thing a document can be: its kind and what it is about, chosen together. */
export type Choice = { readonly value: string; readonly kind: DocumentKind; readonly about?: About };

type Seen = Pick<CaseView, 'phase' | 'relation' | 'rounds' | 'prescriptions' | 'outcome'>;

const endStages: readonly CaseView['phase']['stage'][] = ['cultivation', 'withdrawn', 'closed'];
export const isEnded = ({ phase }: Pick<CaseView, 'phase'>): boolean => endStages.includes(phase.stage);

const standards = ['lawfulOperation', 'fixedPremises', 'genuineNeed', 'goodCredit', 'lawfulUse'] as const;

const choice = (kind: DocumentKind, about?: About): Choice => ({
  value: [kind, ...Object.values(about ?? {})].join(':'),
  kind,
  ...(about && { about }),
});

/**
 * What this reader may file now; empty: nothing. The server has the last word; here nobody is offered what it would
 * refuse.
 */
export const choicesFor = (audience: DocumentAudience, view: Seen, orgId: string): readonly Choice[] => {
  if (isEnded(view) || view.relation === 'supervisor') return [];
  const tasks = view.prescriptions.filter((task) => audience !== 'bank' || task.ownerOrgId === orgId);
  const evidence = tasks.map(({ id }) => choice('prescriptionEvidence', { kind: 'prescription', id }));
  const asked = [...new Set(view.rounds.flatMap(({ lines }) => lines.map(({ bankId }) => bankId)))];
  const papers = asked.map((bankId) => choice('bankPaper', { kind: 'bank', bankId }));
  const contract = view.outcome ? [choice('contract', { kind: 'bank', bankId: view.outcome.bankId })] : [];
  switch (audience) {
    case 'participant':
      return evidence;
    case 'bank':
      return [...papers, ...contract, ...evidence];
    case 'regulator':
    case 'enterprise':
      return [
        choice('consent'),
        ...standards.map((id) => choice('standardEvidence', { kind: 'standard', id })),
        ...papers,
        ...evidence,
        ...contract,
        choice('other'),
      ];
    default:
      return audience satisfies never;
  }
};

/**
 * What is meant where the reader begins: what somebody waits for, or the only one there is. Otherwise the reader says,
 * for a guess could show a paper to every bank.
 */
export const likeliest = (choices: readonly Choice[], { rounds, phase }: Seen): Choice | undefined => {
  const waiting = rounds
    .flatMap(({ lines }) => lines)
    .find(({ requests }) => requests.some((request) => requestStateOf(request) === 'open'));
  const kind = phase.stage === 'prescription' ? 'prescriptionEvidence' : waiting ? 'bankPaper' : undefined;
  const bankId = kind === 'bankPaper' ? waiting?.bankId : undefined;
  const awaited = choices.find(
    (one) =>
      one.kind === kind &&
      (bankId === undefined || (one.about?.kind === 'bank' && one.about.bankId === bankId)),
  );
  return awaited ?? (choices.length === 1 ? choices[0] : undefined);
};
