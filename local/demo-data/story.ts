import type { ConductRequest, ConveneRequest } from '../../shared/application/sessions/port.ts';
import type { Applicant, FinancingNeed } from '../../shared/domain/case/applicant.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import type { SlipSaid, StudioSaid } from '../../shared/domain/studios/index.ts';
import type { CivilDate } from '../../shared/domain/time/index.ts';
import type { VisitSaid } from '../../shared/domain/visits/index.ts';
import type { Days } from './calendar-days.ts';
import type { DemoDocument } from './file-demo-document.ts';

/** What happens in an act: a command on a case, or something at a session. Organisations act by their ids. */
export type Deed =
  | { readonly kind: 'command'; readonly of: string; readonly command: Command }
  | {
      readonly kind: 'convene';
      readonly session: string;
      readonly of: readonly string[];
      readonly request: Pick<ConveneRequest, 'startsAt' | 'place' | 'conveners' | 'invited'>;
    }
  | {
      readonly kind: 'conduct';
      readonly session: string;
      readonly of: string;
      readonly request: Pick<ConductRequest, 'findings' | 'prescriptions'>;
    }
  | { readonly kind: 'closeSession'; readonly session: string; readonly attended: readonly string[] }
  | { readonly kind: 'document'; readonly of: string; readonly document: DemoDocument }
  /** 清单: drawn up and pushed. */
  | {
      readonly kind: 'list';
      readonly list: string;
      readonly bankId?: string;
      readonly of: readonly { readonly story: string; readonly productId?: string }[];
    }
  | { readonly kind: 'acknowledgeList'; readonly list: string }
  | { readonly kind: 'visit'; readonly visit: string; readonly said: VisitSaid }
  /** 驻点: set up; a slip given; the next called to a desk; who was called served, or not there. */
  | { readonly kind: 'addStudio'; readonly studio: string; readonly said: StudioSaid }
  | { readonly kind: 'giveSlip'; readonly studio: string; readonly slip: string; readonly said: SlipSaid }
  | { readonly kind: 'callNext'; readonly studio: string; readonly desk: string; readonly at: string }
  | { readonly kind: 'endSlip'; readonly slip: string; readonly as: 'served' | 'absent' };

export type Act = {
  readonly on: CivilDate;
  /** 'HH:mm' in China. */
  readonly at: string;
  readonly by: string;
  readonly deed: Deed;
};

/** One enterprise's way so far. Its id is the key of its applicant. */
export type Story = {
  readonly id: string;
  readonly orgId: string;
  readonly need: FinancingNeed;
  /** Without the enterprise's consent the case waits at intake. */
  readonly consented: boolean;
  readonly channel: 'visit' | 'phone' | 'studio' | 'self';
  /** Working days before today. */
  readonly openedAgo: number;
  readonly openedAt: string;
  readonly acts: (days: Days, applicant: Applicant) => readonly Act[];
};
