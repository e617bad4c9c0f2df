import type { Clock } from '../../shared/application/ports/clock.ts';

/** A clock that stands still until it is told to jump; functions can sleep on it. */
export class SkippingClock implements Clock {
  #now: number;
  #sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#sleepers.push({ at: this.#now + milliseconds, wake: resolve });
    });
  }

  /** When the first sleeper wakes. */
  nextWake(): number | undefined {
    return this.#sleepers.length === 0 ? undefined : Math.min(...this.#sleepers.map(({ at }) => at));
  }

  jumpTo(moment: number): void {
    this.#now = Math.max(this.#now, moment);
    const due = this.#sleepers.filter(({ at }) => at <= this.#now);
    this.#sleepers = this.#sleepers.filter(({ at }) => at > this.#now);
    for (const { wake } of due) wake();
  }
}
