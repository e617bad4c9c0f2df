import { changeOf } from '../../shared/application/cases/case-change.ts';
import { type StoredCase, storedCaseOf } from '../../shared/application/cases/case-store.ts';
import type { Deps } from '../../shared/application/deps.ts';
import { sessionNoticeKey, stateKey } from '../../shared/application/keys.ts';
import type { RuleBook } from '../../shared/application/ports/rule-book.ts';
import type { Item, Write } from '../../shared/application/ports/table.ts';
import { type Actor, systemActor } from '../../shared/domain/case/actor.ts';
import { clocksOf, dateClocksOf } from '../../shared/domain/case/clocks.ts';
import type { Command, CommandOf } from '../../shared/domain/case/commands.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';
import type { Chance } from './chance.ts';
import { type Act, nextAct } from './next-act.ts';
import { sessionsOfCase } from './sessions.ts';
import { systemWork } from './system-work.ts';
import { workingMoment } from './working-moment.ts';

export type HistoryDeps = Pick<Deps, 'hash' | 'salt' | 'rules'> & {
  readonly book: Pick<RuleBook, 'score' | 'match'>;
  readonly rulesAt: (at: number) => CaseRules;
  readonly chance: Chance;
};

/** A case as it stands, every item that it has in the store, and the number of the entry into its present stage. */
export type History = {
  readonly file: CaseFile;
  readonly items: readonly Item[];
  readonly enteredWith: number;
};

/** More acts than any case of a province takes: one that takes more goes in a circle. */
const mostActs = 80;

/**
 * One case from its application to where it stands at `until`, by the domain's own decisions: each is applied and written as a
 * command is (`changeOf`), into memory. The system's part (scoring, ranking, triage, deadlines) is done where it falls due.
 *
 * @throws when an act is refused: a history is true or it is not told
 */
export const playHistory = (
  deps: HistoryDeps,
  opening: CommandOf<'openCase'>,
  by: Actor,
  openedAt: number,
  until: number,
): History => {
  const { chance, rulesAt, book } = deps;
  const items = new Map<string, Item>();
  const silent = new Set<string>();
  const sessions = sessionsOfCase();
  let stored: StoredCase | undefined;
  let enteredWith = 0;

  const give = (command: Command, actor: Actor, at: number): CaseFile => {
    const decision = decide(command, stored?.file, { at, by: actor, rules: rulesAt(at) });
    if (!decision.ok)
      throw new Error(
        `${opening.caseId} in ${stored?.file.phase.stage}: ${command.type} was refused: ${JSON.stringify(decision.refusal)}`,
      );
    const before = stored;
    const { after, writes } = changeOf(deps, before, decision.events, at);
    for (const write of writes) take(items, write);
    stored = stateIn(writes) ?? before;
    decision.events.forEach(({ type }, place) => {
      if (type === 'StageEntered') enteredWith = (before?.file.version ?? 0) + place + 1;
    });
    for (const write of sessions.after(command, after, actor, at)) take(items, write);
    return after;
  };
  const work = (from: CaseFile, at: number): CaseFile => {
    let file = from;
    for (
      let next = systemWork(file, at, rulesAt(at), book);
      next;
      next = systemWork(file, at, rulesAt(at), book)
    )
      file = give(next, systemActor, at);
    return file;
  };

  let at = openedAt;
  let file = work(give(opening, by, at), at);
  let planned: Planned | undefined;
  for (let acts = 0; acts < mostActs; ) {
    planned ??= plan(nextAct({ file, rules: rulesAt(at), chance, silent }), at);
    const due = soonest(clocksOf(file));
    if (Math.min(due, planned.at) > until) return { file, items: [...items.values()], enteredWith };
    // A reminder (催办) moves nobody: whatever was going to be done is done on its day.
    const isReminder = due < Math.min(planned.at, soonest(dateClocksOf(file)));
    at = Math.min(due, planned.at);
    if (planned.act && planned.at <= due) {
      const { by, command } = planned.act;
      const given = command(at);
      file = give(given, by, at);
      if (given.type === 'recordContact' && chance.happens(0.04)) silent.add(by.orgId);
    }
    file = work(file, at);
    if (isReminder) continue;
    planned = undefined;
    acts += 1;
  }
  throw new Error(`${opening.caseId} goes in a circle in ${file.phase.stage}`);
};

/** What somebody does next, and when; nothing is ever done by whom nobody waits for. */
type Planned = { readonly act?: Act; readonly at: number };

const plan = (next: ReturnType<typeof nextAct>, from: number): Planned =>
  typeof next === 'object'
    ? { act: next, at: workingMoment(from + next.days * msPerDay) }
    : { at: Number.POSITIVE_INFINITY };

const soonest = (clocks: readonly { readonly dueAt: number }[]): number =>
  Math.min(Number.POSITIVE_INFINITY, ...clocks.map(({ dueAt }) => dueAt));

/** What a write leaves behind; whoever is told of signals or sessions was told long ago, and notices of years ago are gone. */
const take = (items: Map<string, Item>, write: Write): void => {
  if (write.kind === 'check') return;
  const { pk, sk } = write.kind === 'put' ? write.item : write.key;
  if (sk.startsWith('SIGNAL#') || sk === sessionNoticeKey('').sk || pk.endsWith('#NOTICES')) return;
  if (write.kind === 'put') items.set(`${pk}|${sk}`, write.item);
  else items.delete(`${pk}|${sk}`);
};

const stateIn = (writes: readonly Write[]): StoredCase | undefined => {
  const { sk } = stateKey('');
  const state = writes.find((write) => write.kind === 'put' && write.item.sk === sk);
  return state?.kind === 'put' ? storedCaseOf(state.item) : undefined;
};
