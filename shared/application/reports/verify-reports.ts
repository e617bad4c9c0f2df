import { canonicalJson } from '../../domain/canonical-json.ts';
import { replay } from '../../domain/case/evolve.ts';
import { firstUnlinked } from '../../domain/hash-chain.ts';
import { asErased } from '../../domain/personal-data/as-erased.ts';
import { type RegisterLine, registerLineOf } from '../../domain/register/line.ts';
import { measuresVersion } from '../../domain/register/measures.ts';
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
 * its figures do not follow from the events; `olderDefinitions`: it was counted by definitions that are no longer at hand.
 */
export type FilingCheck = 'same' | 'touched' | 'differs' | 'olderDefinitions';

export type CheckedFiling = Pick<Filing, 'orgId' | 'month' | 'seq'> & { readonly check: FilingCheck };

/** 月报校验: 1 the chain of filings; 2 each counted again over the versions of the cases it was counted over. */
export const verifyReports = async (
  deps: Pick<Deps, 'table' | 'hash'>,
  orgId: string,
): Promise<readonly CheckedFiling[]> => {
  const filings = (await filingsOf(deps, orgId)).toReversed();
  const broken = firstUnlinked(filings, (filing) => filingHash(filing, deps.hash));
  const checked: CheckedFiling[] = [];
  for (const filing of filings) {
    const isTouched = broken !== undefined && filing.seq >= broken.seq;
    checked.push({
      ...{ orgId, month: filing.month, seq: filing.seq },
      check: isTouched ? 'touched' : await countedAgain(deps, filing),
    });
  }
  return checked;
};

const countedAgain = async (deps: Pick<Deps, 'table' | 'hash'>, filing: Filing): Promise<FilingCheck> => {
  if (filing.definitions !== measuresVersion) return 'olderDefinitions';
  const again = filing.parts ? await addedAgain(deps, filing) : await recounted(deps, filing);
  if (again === undefined) return 'differs';
  const { monthly, cumulative } = filing;
  return canonicalJson(again) === canonicalJson({ monthly, cumulative }) ? 'same' : 'differs';
};

const addedAgain = async ({ table }: Pick<Deps, 'table'>, { parts = [] }: Filing) => {
  const items = await table.getMany(parts.map(({ orgId, seq }) => filingKey(orgId, seq)));
  const filings = items.flatMap((item, place) =>
    item && filingIn(item).hash === parts[place]?.hash ? [filingIn(item)] : [],
  );
  if (filings.length !== parts.length) return undefined;
  const { monthly, cumulative } = addedUp(filings);
  return { monthly, cumulative };
};

const recounted = async (deps: Pick<Deps, 'table' | 'hash'>, { orgId, seq, month, basis: kept }: Filing) => {
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
  return figuresOfMonth(lines, sessions, month);
};
