import { systemWork } from '../../local/province/system-work.ts';
import { signalOf, signalWrite } from '../../shared/application/cases/case-change.ts';
import { eventKey, stateKey } from '../../shared/application/keys.ts';
import { silentLog } from '../../shared/application/ports/log.ts';
import type { RuleBook } from '../../shared/application/ports/rule-book.ts';
import type { Item, Key, Table, Write } from '../../shared/application/ports/table.ts';
import { tellWorkflow } from '../../shared/application/workflow/announce.ts';
import { enterPhase } from '../../shared/application/workflow/enter-phase.ts';
import type { StageWork } from '../../shared/application/workflow/stage-work.ts';
import { type Actor, systemActor } from '../../shared/domain/case/actor.ts';
import { clocksOf } from '../../shared/domain/case/clocks.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { civilDateOf } from '../../shared/domain/time/shanghai.ts';
import { makeDirectWorkflow } from '../support/direct-workflow.ts';
import type { EnterPhase } from '../support/machine.ts';
import { demoRules, ruleBook } from '../support/rule-books.ts';
import { makeVirtualClock } from '../support/virtual-clock.ts';

const id = 'case-1';
const at = ({ pk, sk }: Key) => `${pk}|${sk}`;

/** As much of a table as the workflow's use cases ask for, without copying or checking anything. */
const makeLightTable = () => {
  const items = new Map<string, Item>();
  const holds = ({ expect, ...write }: Exclude<Write, { kind: 'check' }>): boolean => {
    const current = items.get(at(write.kind === 'put' ? write.item : write.key));
    if (expect?.kind === 'version') return current?.version === expect.version;
    return expect?.kind !== 'notExists' || current === undefined;
  };
  const table: Table = {
    get: async (key) => items.get(at(key)),
    getMany: async (keys) => keys.map((key) => items.get(at(key))),
    query: async ({ pk, from = '', to = '' }) => {
      const [low, high] = [at({ pk, sk: from }), at({ pk, sk: to })];
      const found = [...items].filter(([key]) => key >= low && key <= high).map(([, item]) => item);
      return { items: found.toSorted((a, b) => (a.sk < b.sk ? -1 : 1)) };
    },
    transact: async (writes) => {
      const wanted = writes.filter((write) => write.kind !== 'check');
      if (!wanted.every(holds)) return { ok: false, failed: [] };
      for (const write of wanted) {
        if (write.kind === 'put') items.set(at(write.item), write.item);
        else items.delete(at(write.key));
      }
      return { ok: true };
    },
  };
  return { table, put: (item: Item) => items.set(at(item), item) };
};

/** What rules say of the same facts on the same day, once: histories differ in what is asked, hardly in the firm. */
const remembered = <A extends readonly unknown[], R>(
  keyOf: (...asked: A) => unknown,
  ask: (...asked: A) => R,
) => {
  const known = new Map<string, R>();
  return (...asked: A): R => {
    const key = JSON.stringify(keyOf(...asked));
    const answer = known.get(key) ?? ask(...asked);
    known.set(key, answer);
    return answer;
  };
};
const factsOf = ({ regionId, applicant, need, score }: CaseFile, moment: number) => [
  regionId,
  applicant,
  need,
  score?.inputHash,
  civilDateOf(moment),
];
const rememberedBook: RuleBook = {
  ...ruleBook,
  score: remembered((file, moment) => factsOf(file, moment), ruleBook.score),
  match: remembered((file, moment, leftOut) => [factsOf(file, moment), leftOut], ruleBook.match),
};

/**
 * One case, decided by the domain and told by the workflow's own use cases to the machine's own file, with nothing else
 * around them: some hundred times as fast as the whole application.
 */
export const makeLightCase = () => {
  const clock = makeVirtualClock();
  const { table, put } = makeLightTable();
  let file: CaseFile | undefined;
  const enter: EnterPhase = (entry) => enterPhase(deps, entry, work);
  const workflow = makeDirectWorkflow(enter, { clock });
  const deps = { table, workflow, clock, rules: ruleBook, log: silentLog } as unknown as Parameters<
    typeof enterPhase
  >[0];

  /** True when the case has taken the command; what it signals waits until it is told. */
  const give = (by: Actor, command: Command): boolean => {
    const decision = decide(command, file, { at: clock.now(), by, rules: demoRules });
    if (!decision.ok) return false;
    for (const event of decision.events) {
      file = evolve(file, event);
      const { version } = file;
      put({ ...eventKey(id, version), version: 1, data: { seq: version, event } as unknown as Item['data'] });
    }
    if (!file || decision.events.length === 0) return true;
    const { version } = file;
    put({ ...stateKey(id), version, data: { file } as unknown as Item['data'] });
    const signal = signalOf(decision.events);
    const write = signal && signalWrite(file, signal, clock.now());
    if (write?.kind === 'put') put(write.item);
    return true;
  };
  const work: StageWork = async (_, entered) => {
    const command = systemWork(entered, clock.now(), demoRules, rememberedBook);
    if (command && command.type !== 'passDeadline' && give(systemActor, command))
      await tellWorkflow(deps, id);
  };
  return {
    table,
    clock,
    workflow,
    give,
    get file() {
      return file;
    },
    passDeadlines: () => {
      for (const { id: clockId, dueAt } of file ? clocksOf(file) : [])
        if (dueAt <= clock.now()) give(systemActor, { type: 'passDeadline', clockId, dueAt });
    },
    tell: () => tellWorkflow(deps, id),
  };
};
