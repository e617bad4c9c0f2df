import type * as z from 'zod';
import { type Badge, signInAs } from '../demo/badges.ts';
import { momentOf } from '../demo/civil-time.ts';
import { send } from '../demo/http.ts';

/** The HTTP API as the month uses it: real requests, each with the token of one person. */
export type Office = {
  readonly give: (personaId: string, path: string, body: unknown, key: string) => Promise<unknown>;
  readonly read: <S extends z.ZodType>(personaId: string, path: string, shape: S) => Promise<z.output<S>>;
  /** 'YYYY-MM-DDTHH:mm' in China. */
  readonly moveClock: (at: string) => Promise<void>;
};

/** Paths begin after the audience; those of whoever is signed in have none. */
const common = ['/leave', '/inbox'];

export const openOffice = (address: string): Office => {
  let badges = new Map<string, Promise<Badge>>();
  const badgeOf = (personaId: string): Promise<Badge> => {
    const badge = badges.get(personaId) ?? signInAs(address, personaId);
    badges.set(personaId, badge);
    return badge;
  };
  const whole = ({ audience }: Badge, path: string) =>
    common.some((start) => path.startsWith(start)) ? path : `/${audience}${path}`;
  return {
    give: async (personaId, path, body, key) => {
      const badge = await badgeOf(personaId);
      return send(address, { method: 'POST', path: whole(badge, path), token: badge.token, key, body });
    },
    read: async (personaId, path, shape) => {
      const badge = await badgeOf(personaId);
      return shape.parse(
        await send(address, { method: 'GET', path: whole(badge, path), token: badge.token }),
      );
    },
    moveClock: async (at) => {
      const body = { moveTo: new Date(momentOf(at)).toISOString() };
      await send(address, { method: 'POST', path: '/local/clock', body });
      // Tokens last for some hours of this clock.
      badges = new Map();
    },
  };
};
