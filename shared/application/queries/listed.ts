import type { Actor } from '../../domain/case/actor.ts';
import type { CaseRules } from '../../domain/case/rules.ts';
import type { Stage } from '../../domain/case/stages.ts';
import type { Channel } from '../../domain/case/state.ts';
import { fenPerWanYuan } from '../../domain/money/fen.ts';
import type { ListLine } from '../../domain/register/part-line.ts';
import type { Tag } from '../../domain/register/tags.ts';
import type { Turn } from '../../domain/register/turns.ts';
import { roundForOutput } from '../../domain/scoring/index.ts';
import type { SizeClass } from '../../domain/size-class/index.ts';
import type { Deps } from '../deps.ts';
import { listsParts } from './list-parts.ts';
import type { CaseSummary } from './port.ts';
import { type Searched, searched } from './search-of.ts';

/** A case as its reader may know it: all that a list can be narrowed to or ordered by. What they may not know is absent. */
export type Listed = {
  readonly id: string;
  readonly orgId: string;
  readonly stage: Stage;
  readonly amountFen: number;
  readonly openedAt: number;
  readonly enteredAt: number;
  readonly holder?: string | undefined;
  /** 经办人, for regulators. */
  readonly assignee?: string | undefined;
  readonly dueAt?: number | undefined;
  readonly score?: number | undefined;
  readonly banks: readonly string[];
  /** Products that were asked for. */
  readonly products: readonly string[];
  /** 办理事项 of a bank or an owner of tasks. */
  readonly turn?: Turn | undefined;
  /** Primary reasons of the declines. */
  readonly reasons: readonly string[];
  readonly tags: readonly Tag[];
  readonly size?: SizeClass | undefined;
  /** Section (门类) of the industry. */
  readonly industry?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly searched: Searched;
  /** Found by it, by those who may read the file. */
  readonly phone?: string | undefined;
};

/** A line that stands in a list, with what it is ordered and narrowed by. */
export type Row = { readonly line: ListLine; readonly listed: Listed; readonly rules: CaseRules };

/** What an enterprise knows of its case: its summary, and nothing that stands behind it. */
export const listedSummary = (summary: CaseSummary): Listed => ({
  id: summary.id,
  orgId: summary.orgId,
  stage: summary.stage,
  amountFen: summary.amountFen,
  openedAt: summary.openedAt,
  enteredAt: summary.enteredStageAt,
  holder: summary.holderOrgId,
  dueAt: summary.dueAt,
  score: summary.score?.total,
  banks: [],
  products: [],
  reasons: [],
  tags: [],
  searched: searched(summary.enterpriseName, [summary.identityCode, summary.id]),
});

/** Lines are asked for again and again while nothing changes: what was made of them stands beside them. */
const made = new WeakMap<readonly ListLine[], ListedLine[]>();

/** What a work group and those above it know of these cases, or an organisation of its own parts, by the place of each. */
export const listedLines = (lines: readonly ListLine[], nameOf: Deps['rules']['nameOf']) => {
  const known = made.get(lines) ?? [];
  made.set(lines, known);
  return (place: number, line: ListLine, rules: CaseRules): Listed => {
    const before = known[place];
    if (before?.rules === rules) return before;
    const listed = new ListedLine(line, rules, nameOf);
    known[place] = listed;
    return listed;
  };
};

/** The same of one case. */
export const listedLine = (line: ListLine, rules: CaseRules, nameOf: Deps['rules']['nameOf']): Listed =>
  new ListedLine(line, rules, nameOf);

const none: readonly string[] = [];

/** Thousands are made for one list, and most are asked for little: whatever takes work is made when it is asked for. */
class ListedLine implements Listed {
  private readonly line: ListLine;
  readonly rules: CaseRules;
  private readonly nameOf: Deps['rules']['nameOf'];
  private madeBanks: readonly string[] | undefined;
  private madeReasons: readonly string[] | undefined;
  private madeSize: { readonly known: SizeClass | undefined } | undefined;
  private madeSearched: Searched | undefined;
  readonly id: string;
  readonly orgId: string;
  readonly stage: Stage;
  readonly amountFen: number;
  readonly openedAt: number;
  readonly enteredAt: number;
  readonly channel: Channel | undefined;
  readonly phone: string | undefined;

  constructor(line: ListLine, rules: CaseRules, nameOf: Deps['rules']['nameOf']) {
    this.line = line;
    this.rules = rules;
    this.nameOf = nameOf;
    this.id = line.caseId;
    this.orgId = line.orgId;
    this.stage = line.stage;
    this.amountFen = line.needFen;
    this.openedAt = line.openedAt;
    this.enteredAt = line.enteredAt;
    this.channel = line.channel;
    this.phone = line.phone;
  }
  get holder() {
    return holderIn(this.line);
  }
  get assignee() {
    return this.line.assignee;
  }
  get dueAt() {
    return this.line.due?.at;
  }
  get score() {
    const { score } = this.line;
    return score === undefined ? undefined : roundForOutput(score);
  }
  get tags() {
    return this.line.tags ?? [];
  }
  get industry() {
    return this.line.industry.charAt(0);
  }
  get banks() {
    const { asks } = this.line;
    this.madeBanks ??= asks ? [...new Set(asks.map(({ bankId }) => bankId))] : none;
    return this.madeBanks;
  }
  get products() {
    const { asks } = this.line;
    return asks ? [...new Set(asks.map(({ productId }) => productId))] : none;
  }
  get turn() {
    return this.line.part?.turn;
  }
  get reasons() {
    const { asks } = this.line;
    this.madeReasons ??= asks ? [...new Set(asks.flatMap(({ reason }) => reason ?? []))] : none;
    return this.madeReasons;
  }
  get size() {
    this.madeSize ??= { known: sizeOfLine(this.line, this.rules) };
    return this.madeSize.known;
  }
  get searched() {
    if (this.madeSearched) return this.madeSearched;
    // Its own name says nothing of one case and not of another.
    const names = this.line.part
      ? []
      : this.banks.flatMap((bankId) => Object.values(this.nameOf(bankId) ?? {}));
    this.madeSearched = searched(this.line.name, [this.line.code, this.line.caseId, ...names]);
    return this.madeSearched;
  }
}

/** Enterprises that have their own case to hand are told as one: a code says nothing, and may be a person's. */
export const enterpriseHolder = 'enterprise';

export const holderIn = ({ holder, code }: ListLine): string | undefined =>
  holder === code ? enterpriseHolder : holder;

/** 划型, by the table in force where the case is. */
export const sizeOfLine = (
  { industry, size = {} }: Pick<ListLine, 'industry' | 'size'>,
  rules: Pick<CaseRules, 'sizeOf'>,
): SizeClass | undefined =>
  rules.sizeOf({
    industry,
    employees: size.employees,
    revenueFen: inFen(size.revenue),
    assetsFen: inFen(size.totalAssets),
  });

const inFen = (wanYuan: number | undefined): number | undefined =>
  wanYuan === undefined ? undefined : Math.round(wanYuan * fenPerWanYuan);

/** Whether an actor's lists are made of lines: all but an enterprise's few cases. */
export const readsLines = (actor: Pick<Actor, 'kind'>): boolean =>
  actor.kind === 'regulator' || listsParts(actor);
