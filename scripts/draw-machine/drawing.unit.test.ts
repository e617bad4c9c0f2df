import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawn } from './drawing.ts';

const fileAt = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('the drawing of the state machine', () => {
  const machine = JSON.parse(fileAt('workflows/coordination.asl.json'));

  it('is the one in the documentation (else: npm run draw)', () => {
    expect(fileAt('docs/machine.md')).toBe(drawn(machine));
  });

  it('names every state and says what a Choice reads', () => {
    const page = drawn(machine);
    for (const name of Object.keys(machine.States)) expect(page).toContain(name);
    for (const word of ['granted', 'declinedByAll', 'silent']) expect(page).toContain(`|${word}|`);
  });

  it('shows a way that was added', () => {
    const more = structuredClone(machine);
    more.States.Route.Choices.push({ Condition: "{% $states.input.result = 'lent' %}", Next: 'Loan made' });
    expect(drawn(more)).not.toBe(drawn(machine));
  });
});
