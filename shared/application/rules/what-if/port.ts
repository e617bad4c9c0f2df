import type { Actor } from '../../../domain/case/actor.ts';
import type { RuleKind } from '../../../domain/rule-versions/index.ts';
import type { Bilingual } from '../../../domain/text/bilingual.ts';
import type { CivilDate } from '../../../domain/time/civil-date.ts';
import type {
  DateDifference,
  ExampleKind,
  Pair,
  TriedDate,
  TriedLimit,
  WhatIfFigures,
} from '../../../domain/what-if/index.ts';
import { type TriedKind, triedKinds } from '../../../domain/what-if/tried-kinds.ts';
import type { ImportRowResult } from '../../imports/port.ts';
import type { ListFormat } from '../../ports/list-reader.ts';
import type { Result } from '../../refusals.ts';
import type { OfVersion } from '../port.ts';

export const isTriedKind = (kind: RuleKind): kind is TriedKind =>
  (triedKinds as readonly RuleKind[]).includes(kind);

/** One firm that would fare otherwise, and why. */
export type WhatIfExample = {
  readonly kind: ExampleKind;
  /** Of a case. */
  readonly caseId?: string;
  /** Of a row of the list that was given, as the spreadsheet counts. */
  readonly row?: number;
  /** Absent where the one who asks may not see the case. */
  readonly name?: string;
  /** Points, rounded as they are shown; null: none. */
  readonly points?: Pair<number | null>;
  readonly grade?: Pair<string | null>;
  readonly products?: { readonly entered: readonly string[]; readonly left: readonly string[] };
  readonly order?: Pair<readonly string[]>;
  readonly route?: Pair<string | null>;
  readonly dates?: readonly DateDifference[];
  readonly limits?: Pair<readonly TriedLimit[]>;
  readonly why: readonly Bilingual[];
};

export type WhatIf = {
  readonly at: number;
  /** Regions of the cases looked at that go by the rule, or would. */
  readonly usedBy: readonly string[];
  /** Regions whose settings name another version of it: it acts there only once they name this one. */
  readonly pinned: readonly { readonly regionId: string; readonly names: string }[];
  /** False: there are more cases than one answer looks at. */
  readonly complete: boolean;
  readonly figures: WhatIfFigures;
  /** What a matter that begins today would get, where that differs. */
  readonly fromToday: readonly {
    readonly regionId: string;
    readonly what: TriedDate['what'];
    readonly before?: CivilDate;
    readonly after?: CivilDate;
  }[];
  readonly examples: readonly WhatIfExample[];
  /** Of a list that was given: how many rows there are, and those that could not be read. */
  readonly list?: { readonly total: number; readonly refused: readonly ImportRowResult[] };
};

export type WhatIfUses = {
  /**
   * 试算: a version tried on the cases of the actor's jurisdiction, as if it were in force today. Nothing is written.
   * @param scope open cases only, or ended ones with them
   */
  tryRule(request: {
    readonly actor: Actor;
    readonly of: OfVersion;
    readonly scope: 'open' | 'all';
  }): Promise<Result<WhatIf>>;
};

export type WhatIfListUses = {
  /** The same over a list (CSV or XLSX) of firms, in the region of the actor's own work group. */
  tryRuleOnList(request: {
    readonly actor: Actor;
    readonly of: OfVersion;
    readonly format: ListFormat;
    readonly content: Uint8Array;
  }): Promise<Result<WhatIf>>;
};
