import expected from '../../local/demo/expected.json' with { type: 'json' };
import { type Figures, figuresOf } from '../../local/demo/figures.ts';
import type { CaseState, Scenario, Step } from '../../local/demo/scenario.ts';
import { openShelf } from '../../shared/adapters/rule-book/shelf.ts';
import type { County } from './county.ts';

/** One of the five stories, told step by step: by hand in the pages, or over the API where the page was shown before. */
export type Story = {
  /** Time passes to the step's moment; what it says and who does it is handed back. */
  readonly come: (stepId: string) => Promise<Step>;
  /** Does the steps from here up to and with `stepId` over the API. */
  readonly tellTo: (stepId: string) => Promise<void>;
  readonly open: () => Promise<void>;
  readonly caseId: () => Promise<string>;
  readonly state: () => Promise<CaseState>;
  /** The figures of the case that differ from those the demo expects, but for those named. */
  readonly differences: (but?: readonly string[]) => Promise<readonly string[]>;
};

export const storyOf = (county: County, scenario: Scenario): Story => {
  let next = 0;
  let known: string | undefined;
  const { api } = county;

  const caseId = async (): Promise<string> => {
    known ??= await api.findCase(scenario.orgId, scenario.identityCode);
    if (known === undefined) throw new Error(`${scenario.id}: no such case`);
    return known;
  };
  const state = async (): Promise<CaseState> => {
    const { view, events } = await api.readCase(scenario.orgId, await caseId());
    const sessionId =
      view.phase.stage === 'jointDiagnosis' ? view.phase.sessionId : view.diagnoses?.at(-1)?.sessionId;
    const session = sessionId === undefined ? undefined : await api.readSession(scenario.orgId, sessionId);
    return { view, events, ...(session && { session }) };
  };
  const indexOf = (stepId: string): number => {
    const index = scenario.steps.findIndex(({ id }) => id === stepId);
    if (index < 0) throw new Error(`${scenario.id} has no step ${stepId}`);
    return index;
  };
  const stepAt = (index: number): Step => scenario.steps[index] as Step;

  return {
    caseId,
    state,
    open: async () => {
      const { at, by, order } = scenario.opening;
      await county.at(at);
      await api.order(by, order, `e2e-${scenario.id}-open`);
    },
    come: async (stepId) => {
      const index = indexOf(stepId);
      if (index !== next) throw new Error(`${scenario.id}: ${stepAt(next).id} comes before ${stepId}`);
      next = index + 1;
      const step = stepAt(index);
      await county.at(step.at);
      return step;
    },
    tellTo: async (stepId) => {
      const last = indexOf(stepId);
      for (; next <= last; next += 1) {
        const step = stepAt(next);
        await county.at(step.at);
        const order = step.order?.(await state());
        if (order) await api.order(step.by, order, `e2e-${scenario.id}-${step.id}`);
      }
    },
    differences: async (but = []) => {
      const { calendar } = openShelf();
      const whole = await api.isWhole(scenario.orgId, await caseId());
      const found: Figures = figuresOf(await state(), whole, calendar);
      const wanted = expected.figures[scenario.id as keyof typeof expected.figures];
      return Object.entries(wanted).flatMap(([figure, value]) => {
        const is = found[figure as keyof Figures];
        return but.includes(figure) || JSON.stringify(is) === JSON.stringify(value)
          ? []
          : [`${figure}: ${JSON.stringify(value)} ≠ ${JSON.stringify(is)}`];
      });
    },
  };
};
