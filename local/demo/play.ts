import type { DemoApi } from './api.ts';
import type { CaseState, Scenario, Step } from './scenario.ts';
import type { Storyteller } from './story/storyteller.ts';

/**
 * Plays one story. Where it stands is read from the API before every step, never remembered: a step whose event is in
 * the timeline is done, so a demo that was killed goes on where it stood.
 * 1 find or open the case; 2 for each step that is not done: move the clock to its moment; 3 give its command.
 *
 * @param before what happens beside the story before a step, which may do the step as well
 */
export const play = async (
  api: DemoApi,
  scenario: Scenario,
  storyteller: Storyteller,
  before?: (scenarioId: string, stepId: string, caseId: string) => Promise<void>,
): Promise<CaseState> => {
  const caseId = await caseOf(api, scenario);
  const read = async () => {
    const state = await stateOf(api, scenario, caseId);
    storyteller.tell(state);
    return state;
  };
  for (const [index, step] of scenario.steps.entries()) {
    await before?.(scenario.id, step.id, caseId);
    if (isDone(scenario, index, await read())) continue;
    await api.moveClock(step.at);
    const state = await read();
    if (isDone(scenario, index, state)) continue;
    const order = step.order?.(state);
    if (!order) throw new Error(`${scenario.id}/${step.id}: time has passed, but ${step.leaves} is missing`);
    await api.order(step.by, order, keyOf(scenario, step.id));
  }
  return read();
};

const keyOf = (scenario: Scenario, stepId: string): string => `demo-${scenario.id}-${stepId}`;

const caseOf = async (api: DemoApi, scenario: Scenario): Promise<string> => {
  const known = await api.findCase(scenario.orgId, scenario.identityCode);
  if (known !== undefined) return known;
  const { at, by, order } = scenario.opening;
  await api.moveClock(at);
  await api.order(by, order, keyOf(scenario, 'open'));
  const opened = await api.findCase(scenario.orgId, scenario.identityCode);
  if (opened === undefined) throw new Error(`${scenario.id}: the case that was opened is not in the list`);
  return opened;
};

const stateOf = async (api: DemoApi, scenario: Scenario, caseId: string): Promise<CaseState> => {
  const { view, events } = await api.readCase(scenario.orgId, caseId);
  const sessionId =
    view.phase.stage === 'jointDiagnosis' ? view.phase.sessionId : view.diagnoses?.at(-1)?.sessionId;
  const session = sessionId === undefined ? undefined : await api.readSession(scenario.orgId, sessionId);
  return { view, events, ...(session && { session }) };
};

/** The n-th step that leaves an event of one kind by one actor is done when the timeline has n of them. */
const isDone = ({ steps }: Scenario, index: number, state: CaseState): boolean => {
  const step = steps[index];
  if (!step) return true;
  if (step.isDone) return step.isDone(state);
  const alike = (other: Step) => other.leaves === step.leaves && other.by === step.by && !other.isDone;
  const nth = steps.slice(0, index + 1).filter(alike).length;
  const found = state.events.filter(({ event }) => event.type === step.leaves && event.by.orgId === step.by);
  return found.length >= nth;
};
