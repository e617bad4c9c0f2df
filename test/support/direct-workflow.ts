import { stepNames } from '../../functions/steps/steps.ts';
import { compileDefinition } from '../../local/engine/compile/machine.ts';
import { substitute } from '../../local/engine/compile/substitution.ts';
import type { Json } from '../../local/engine/definition.ts';
import { openTasks, type TaskOutcome } from '../../local/engine/interpreter/frame.ts';
import type { Live, Returned } from '../../local/engine/live.ts';
import { takeTurn } from '../../local/engine/turn.ts';
import type { Clock } from '../../shared/application/ports/clock.ts';
import {
  type EnterPhase,
  type Entry,
  executionOf,
  isStep,
  machineFile,
  machineName,
  type ObservedWorkflow,
  type Visit,
  visitOf,
} from './machine.ts';

const compiled = compileDefinition(
  machineName,
  substitute(machineFile, stepNames, () => {}),
);

type Running = {
  readonly live: Live;
  readonly visits: Visit[];
  readonly answers: Map<string, TaskOutcome>;
  returned: Returned[];
  due: number | null;
  isMoving: boolean;
};

/**
 * The machine's own file, interpreted turn by turn in memory: what the embedded engine does, without a database. Retries
 * do not wait; a timeout fires once the clock has passed it.
 */
export const makeDirectWorkflow = (
  enterPhase: EnterPhase,
  { clock }: { readonly clock: Clock },
): ObservedWorkflow => {
  const executions = new Map<string, Running>();
  const names = new Map<string, string>();
  const ready: string[] = [];
  let tokens = 0;
  const surroundings = {
    newToken: () => {
      tokens += 1;
      return `token-${tokens}`;
    },
    random: () => 0.5,
  };

  const turn = async (name: string, running: Running) => {
    const { live, answers } = running;
    const isBackingOff = live.root?.activity.kind === 'backoff';
    const now = Math.max(clock.now(), isBackingOff ? (running.due ?? 0) : 0);
    const open = live.root === undefined ? [] : openTasks(live.root);
    const answered = open.flatMap(({ id, token = '' }) => {
      const outcome = answers.get(token);
      return outcome ? [{ token, task: id, heartbeat_at: null, answer: JSON.stringify(outcome) }] : [];
    });
    const arrived = { tokens: answered, returned: running.returned };
    answers.clear();
    running.returned = [];
    const { change } = await takeTurn(live, arrived, now, surroundings);
    running.due = change.due;
    for (const { type, state, details } of JSON.parse(change.events ?? '[]'))
      if (type.endsWith('StateEntered')) running.visits.push(visitOf(state, details.input));
    for (const { token } of change.opened) names.set(token, name);
    for (const token of change.closed) names.delete(token);
  };
  const call = async (running: Running) => {
    const { live } = running;
    const [task] = live.root === undefined ? [] : openTasks(live.root).filter(({ submitted }) => !submitted);
    if (!task) return;
    if (!isStep(task.functionName)) throw new Error(`The machine calls ${task.functionName}`);
    const outcome = await enterPhase(task.payload as unknown as Entry, task.functionName).then(
      (): TaskOutcome => ({ kind: 'succeeded', result: null }),
      (error: Error): TaskOutcome => ({
        kind: 'failed',
        failure: { error: error.name, cause: error.message },
      }),
    );
    running.returned.push({ task: task.id, outcome });
  };
  const hasWork = ({ live, answers, returned, due }: Running): boolean =>
    answers.size > 0 ||
    returned.length > 0 ||
    live.root?.activity.kind === 'backoff' ||
    (due !== null && due <= clock.now());
  const move = async (name: string) => {
    const running = executions.get(name);
    if (!running || running.isMoving) return;
    running.isMoving = true;
    try {
      while (hasWork(running)) {
        await turn(name, running);
        await call(running);
      }
    } finally {
      running.isMoving = false;
    }
  };
  const answer = (token: string, outcome: TaskOutcome) => {
    const name = names.get(token);
    const running = name === undefined ? undefined : executions.get(name);
    if (name === undefined || !running || (running.due !== null && running.due <= clock.now())) return 'gone';
    names.delete(token);
    running.answers.set(token, outcome);
    ready.push(name);
    return 'completed';
  };
  return {
    async start({ name, input }) {
      if (executions.has(name)) return;
      const facts = { machine: machineName, name, input: input as Json, startedAt: clock.now() };
      executions.set(name, {
        live: {
          id: executions.size,
          machine: compiled,
          facts,
          deadline: undefined,
          version: 0,
          lastEvent: 0,
          nextId: 1,
          root: undefined,
        },
        visits: [],
        answers: new Map(),
        returned: [],
        due: clock.now(),
        isMoving: false,
      });
      ready.push(name);
    },
    complete: async (token, output) => answer(token, { kind: 'succeeded', result: output as Json }),
    fail: async (token, error, cause) => answer(token, { kind: 'failed', failure: { error, cause } }),
    async settle() {
      for (const [name, running] of executions) if (hasWork(running)) ready.push(name);
      for (let name = ready.shift(); name !== undefined; name = ready.shift()) await move(name);
    },
    visits: (name) => executions.get(name)?.visits ?? [],
    executionsOf: (caseId, run) =>
      [...executions].flatMap(([name, { live }]) => {
        const input = live.facts.input as { caseId: string; run: number };
        return input.caseId === caseId && input.run === run ? [name] : [];
      }),
    execution(name) {
      const running = executions.get(name);
      if (!running) return undefined;
      const { live, visits } = running;
      const hasEnded = live.version > 0 && live.root === undefined;
      const isWaiting = live.root?.activity.kind === 'task' && live.root.activity.submitted;
      return executionOf(live.facts.input, visits, hasEnded ? 'ended' : isWaiting ? 'waiting' : 'moving');
    },
  };
};
