import type { Period } from '../register/measures.ts';
import { type VisitLine, visitedFirmOf } from './visit-line.ts';

/**
 * 走访统计 of one work group, from records: withdrawn ones count nowhere. `firms` (走访户数): each once, however often and by how
 * many teams it was visited; `needFirms`: with a need in one of them; `waiting`: visits whose need is in no case yet.
 */
export type VisitFigures = {
  readonly visits: number;
  readonly firms: number;
  readonly needFirms: number;
  readonly waiting: number;
  /** Of `visits`, those by banks. */
  readonly byBanks: number;
  /** 同日重复: firms that several records say were visited on one day. */
  readonly sameDay: number;
};

export const visitFiguresOf = (lines: Iterable<VisitLine>, period?: Period): VisitFigures => {
  const firms = new Set<string>();
  const needFirms = new Set<string>();
  const days = new Map<string, number>();
  let [visits, waiting, byBanks] = [0, 0, 0];
  for (const line of lines) {
    if (line.withdrawn || (period && (line.on < period.from || line.on > period.to))) continue;
    const firm = visitedFirmOf(line);
    visits += 1;
    firms.add(firm);
    if (line.need === 'need') needFirms.add(firm);
    if (isWaiting(line)) waiting += 1;
    if (line.orgId !== line.group) byBanks += 1;
    days.set(dayOf(line), (days.get(dayOf(line)) ?? 0) + 1);
  }
  const sameDay = [...days.values()].filter((times) => times > 1).length;
  return { visits, firms: firms.size, needFirms: needFirms.size, waiting, byBanks, sameDay };
};

/** Firms are counted within their work group, so those of several add up. */
export const addVisitFigures = (parts: readonly VisitFigures[]): VisitFigures =>
  parts.reduce(
    (sum, part) => ({
      visits: sum.visits + part.visits,
      firms: sum.firms + part.firms,
      needFirms: sum.needFirms + part.needFirms,
      waiting: sum.waiting + part.waiting,
      byBanks: sum.byBanks + part.byBanks,
      sameDay: sum.sameDay + part.sameDay,
    }),
    { visits: 0, firms: 0, needFirms: 0, waiting: 0, byBanks: 0, sameDay: 0 },
  );

/** 待转申报: a need that is in no case. */
export const isWaiting = ({ need, caseId, withdrawn }: VisitLine): boolean =>
  need === 'need' && caseId === undefined && !withdrawn;

/** Which firm on which day. */
export const dayOf = (line: VisitLine): string => `${line.on} ${visitedFirmOf(line)}`;
