import type * as z from 'zod';
import { casePage } from '../../shared/contracts/responses/case-page.ts';
import { caseView } from '../../shared/contracts/responses/case-view.ts';
import { type Reference, reference } from '../../shared/contracts/responses/reference.ts';
import { session } from '../../shared/contracts/responses/session.ts';
import { auditCheck, timeline } from '../../shared/contracts/responses/timeline.ts';
import type { CaseView } from '../../shared/domain/access/views.ts';
import type { ShownEvent } from '../../shared/domain/case/chain.ts';
import type { Session } from '../../shared/domain/sessions/session.ts';
import { type Badge, signIn } from './badges.ts';
import { momentOf } from './civil-time.ts';
import { send } from './http.ts';
import type { Order } from './scenario.ts';

/** The HTTP API as the demo uses it: real requests, each with the bearer token of a person of the organisation that acts. */
export type DemoApi = {
  readonly findCase: (orgId: string, identityCode: string) => Promise<string | undefined>;
  readonly readCase: (
    orgId: string,
    caseId: string,
  ) => Promise<{ readonly view: CaseView; readonly events: readonly ShownEvent[] }>;
  readonly readSession: (orgId: string, sessionId: string) => Promise<Session>;
  readonly readReference: (orgId: string) => Promise<Reference>;
  readonly isWhole: (orgId: string, caseId: string) => Promise<boolean>;
  /** What an organisation's first person is answered, the path after the audience. */
  readonly read: <S extends z.ZodType>(orgId: string, path: string, schema: S) => Promise<z.output<S>>;
  readonly order: (orgId: string, order: Order, key: string) => Promise<unknown>;
  /** 'YYYY-MM-DDTHH:mm' in China; a moment that has passed leaves the clock where it is. */
  readonly moveClock: (at: string) => Promise<void>;
};

export const makeDemoApi = (address: string): DemoApi => {
  let badges = new Map<string, Promise<Badge>>();
  const badgeOf = (orgId: string): Promise<Badge> => {
    const badge = badges.get(orgId) ?? signIn(address, orgId);
    badges.set(orgId, badge);
    return badge;
  };
  const read = async <S extends z.ZodType>(badge: Badge, path: string, schema: S): Promise<z.output<S>> =>
    schema.parse(await send(address, { method: 'GET', path, token: badge.token }));
  return {
    findCase: async (orgId, identityCode) => {
      const badge = await badgeOf(orgId);
      const path = `/${badge.audience}/cases?search=${encodeURIComponent(identityCode)}`;
      return (await read(badge, path, casePage)).cases[0]?.id;
    },
    readCase: async (orgId, caseId) => {
      const badge = await badgeOf(orgId);
      const path = `/${badge.audience}/cases/${caseId}`;
      const view = (await read(badge, path, caseView)) as CaseView;
      const { events } = await read(badge, `${path}/timeline`, timeline);
      return { view, events };
    },
    readSession: async (orgId, sessionId) => {
      const badge = await badgeOf(orgId);
      return read(badge, `/${badge.audience}/sessions/${sessionId}`, session);
    },
    readReference: async (orgId) => read(await badgeOf(orgId), '/meta', reference),
    isWhole: async (orgId, caseId) => {
      const badge = await badgeOf(orgId);
      return (await read(badge, `/${badge.audience}/cases/${caseId}/audit`, auditCheck)).whole;
    },
    read: async (orgId, path, schema) => {
      const badge = await badgeOf(orgId);
      return read(badge, `/${badge.audience}${path}`, schema);
    },
    order: async (orgId, { path, body }, key) => {
      const badge = await badgeOf(orgId);
      const { audience, token } = badge;
      return send(address, { method: 'POST', path: `/${audience}${path}`, token, key, body });
    },
    moveClock: async (at) => {
      await send(address, {
        method: 'POST',
        path: '/local/clock',
        body: { moveTo: new Date(momentOf(at)).toISOString() },
      });
      // Tokens last for some hours of this clock.
      badges = new Map();
    },
  };
};
