import type { CaseView } from '../../shared/domain/access/views.ts';
import type { ShownEvent } from '../../shared/domain/case/chain.ts';
import type { EventType } from '../../shared/domain/case/events.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/** Where a case of the demo stands, as the API says it. */
export type CaseState = {
  readonly view: CaseView;
  readonly events: readonly ShownEvent[];
  /** The session that the case is, or was last, on the agenda of. */
  readonly session?: Session;
};

/** A command as it goes over HTTP; the path begins after the audience: `/cases/{id}/grant`. */
export type Order = { readonly path: string; readonly body: unknown };

/** One act of a story: who, when (Asia/Shanghai), and by which event the timeline shows that it was done. */
export type Step = {
  readonly id: string;
  /** 'YYYY-MM-DDTHH:mm' in China. */
  readonly at: string;
  /** Organisation whose person acts; `system` where only time passes. */
  readonly by: string;
  readonly leaves: EventType;
  /** Where no event tells. */
  readonly isDone?: (state: CaseState) => boolean;
  readonly order?: (state: CaseState) => Order;
};

export type Scenario = {
  readonly id: string;
  readonly title: Bilingual;
  readonly orgId: string;
  readonly identityCode: string;
  /** Opens the case; every other step finds it by the enterprise's identity code. */
  readonly opening: { readonly at: string; readonly by: string; readonly order: Order };
  readonly steps: readonly Step[];
};
