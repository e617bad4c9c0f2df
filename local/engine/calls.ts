import type { TaskOutcome } from './interpreter/frame.ts';
import type { Returned } from './live.ts';

/**
 * The calls this process makes, by execution and task. A call is known from the commit of the turn that scheduled it
 * until the commit of a turn in which its task no longer waits for the function: an answer that no written turn has
 * applied is still owed, whatever happened to the execution in memory meanwhile. Known calls are not made again.
 */
export class Calls {
  /** Undefined until the function has returned. */
  readonly #known = new Map<number, Map<number, TaskOutcome | undefined>>();
  #underWay = 0;

  /** Functions that have not returned, those that nobody waits for any more among them. */
  get underWay(): number {
    return this.#underWay;
  }

  has(execution: number): boolean {
    return this.#known.has(execution);
  }

  executions(): readonly number[] {
    return [...this.#known.keys()];
  }

  isKnown(execution: number, task: number): boolean {
    return this.#known.get(execution)?.has(task) ?? false;
  }

  begin(execution: number, task: number): void {
    const tasks = this.#known.get(execution) ?? new Map<number, TaskOutcome | undefined>();
    this.#known.set(execution, tasks.set(task, undefined));
    this.#underWay += 1;
  }

  /** False when nobody waits for the answer any more. */
  end(execution: number, task: number, outcome: TaskOutcome): boolean {
    this.#underWay -= 1;
    const tasks = this.#known.get(execution);
    if (tasks === undefined || !tasks.has(task)) return false;
    tasks.set(task, outcome);
    return true;
  }

  /** Answers that no written turn has applied. */
  returned(execution: number): readonly Returned[] {
    return [...(this.#known.get(execution) ?? [])].flatMap(([task, outcome]) =>
      outcome === undefined ? [] : [{ task, outcome }],
    );
  }

  /** A turn is on disk: only the tasks that still wait for their function matter. */
  keepOnly(execution: number, tasks: ReadonlySet<number>): void {
    const known = this.#known.get(execution);
    if (known === undefined) return;
    for (const task of known.keys()) if (!tasks.has(task)) known.delete(task);
    if (known.size === 0) this.#known.delete(execution);
  }
}
