import type * as z from 'zod';
import type * as request from '../../../shared/contracts/requests/notices.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { told } from './account.ts';

type Asked<Query = unknown, Body = unknown> = Input<unknown, Query, Body, Actor>;

export const readInbox = async (
  { actor, query }: Asked<z.output<typeof request.inboxQuery>>,
  { app }: Deps,
) => {
  const { show, limit, cursor } = query;
  return told(await app.readInbox(actor, { show, limit, ...(cursor !== undefined && { cursor }) }));
};

export const countUnread = async ({ actor }: Asked, { app }: Deps) => told(await app.countUnread(actor));

export const markRead = async (
  { actor, body }: Asked<unknown, z.output<typeof request.readNotices>>,
  { app }: Deps,
) => told(await app.markRead(actor, body.notices));

export const markAllRead = async (
  { actor, body }: Asked<unknown, z.output<typeof request.readAllNotices>>,
  { app }: Deps,
) => told(await app.markAllRead(actor, body.upTo));

export const snooze = async (
  { actor, body }: Asked<unknown, z.output<typeof request.snoozeNotices>>,
  { app }: Deps,
) => told(await app.snooze(actor, body.notices, body.until));
