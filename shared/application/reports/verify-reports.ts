import { canonicalJson } from '../../domain/canonical-json.ts';
import { replay } from '../../domain/case/evolve.ts';
import { firstUnlinked } from '../../domain/hash-chain.ts';
import { asErased } from '../../domain/personal-data/as-erased.ts';
import { allDefinitions, type Definitions } from '../../domain/register/definitions.ts';
import { type RegisterLine, registerLineOf } from '../../domain/register/line.ts';
import { addedUp, type Filing, filingHash } from '../../domain/report/filing.ts';
import { loadEvents } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { filingKey } from '../keys.ts';
import { loadSession } from '../sessions/session-store.ts';
import { loadBasis } from './basis.ts';
import { figuresOfMonth } from './content.ts';
import { filingIn } from './stored.ts';
import { filingsOf } from './view-report.ts';

/**
 * What became of counting a filing again. `touched`: it does not say what was signed, or is out of the chain; `differs`:
 * its figures do not follow from the events; `unknownDefinitions`: it was counted by definitions that this version does not know.
 */
export type FilingCheck = 'same' | 'touched' | 'differs' | 'unknownDefinitions';

export type CheckedFiling = Pick<Filing, 'orgId' | 'month' | 'seq'> & { readonly check: FilingCheck };

/** 月报校验: 1 the chain of filings; 2 each counted again over the versions of the cases it was counted over. */
export const verifyReports = async (
  deps: Pick<Deps, 'table' | 'hash'>,
  orgId: string,
  known: readonly Definitions[] = allDefinitions,
): Promise<readonly CheckedFiling[]> => {
  const filings = (await filingsOf(deps, orgId)).toReversed();
  const broken = firstUnlinked(filings, (filing) => filingHash(filing, deps.hash));
  const checked: CheckedFiling[] = [];
  for (const filing of filings) {
    const isTouched = broken !== undefined && filing.seq >= broken.seq;
    checked.push({
      ...{ orgId, month: filing.month, seq: filing.seq },
      check: isTouched ? 'touched' : await countedAgain(deps, filing, known),
    });
  }
  return checked;
};

/** By the definitions that the filing was counted by, whatever is counted by since. */
const countedAgain = async (
  deps: Pick<Deps, 'table' | 'hash'>,
  filing: Filing,
  known: readonly Definitions[],
): Promise<FilingCheck> => {
  const by = known.find(({ version }) => version === filing.definitions);
  if (!by) return 'unknownDefinitions';
  const again = filing.parts ? await addedAgain(deps, filing, by) : await recounted(deps, filing, by);
  if (again === undefined) return 'differs';
  const { monthly, cumulative } = filing;
  return canonicalJson(again) === canonicalJson({ monthly, cumulative }) ? 'same' : 'differs';
};

const addedAgain = async ({ table }: Pick<Deps, 'table'>, { parts = [] }: Filing, by: Definitions) => {
  const items = await table.getMany(parts.map(({ orgId, seq }) => filingKey(orgId, seq)));
  const filings = items.flatMap((item, place) =>
    item && filingIn(item).hash === parts[place]?.hash ? [filingIn(item)] : [],
  );
  if (filings.length !== parts.length) return undefined;
  const { monthly, cumulative } = addedUp(filings, by);
  return { monthly, cumulative };
};

const recounted = async (
  deps: Pick<Deps, 'table' | 'hash'>,
  { orgId, seq, month, basis: kept }: Filing,
  by: Definitions,
) => {
  const basis = await loadBasis(deps, orgId, seq);
  if (deps.hash(canonicalJson(basis)) !== kept?.hash) return undefined;
  const lines: RegisterLine[] = [];
  for (const [caseId, version, firm] of basis.cases) {
    const events = (await loadEvents(deps, caseId)).filter((event) => event.seq <= version);
    const file = replay(asErased(events, deps.hash).map(({ event }) => event));
    if (file?.version !== version || file.orgId !== orgId) return undefined;
    lines.push({ ...registerLineOf(file), code: String(firm) });
  }
  const sessions: { readonly startsAt: number }[] = [];
  for (const id of basis.sessions) {
    const session = await loadSession(deps, id);
    if (!session?.agenda.some(({ disposition }) => disposition === 'held')) return undefined;
    sessions.push(session);
  }
  return figuresOfMonth(lines, sessions, month, by);
};
