import type { DemoApi } from '../../local/demo/api.ts';
import applications from '../../local/demo/applications.json' with { type: 'json' };
import { scenarios } from '../../local/demo/scenarios/index.ts';
import { usccCheckCharacter } from '../../shared/domain/identity/uscc-check.ts';

let firms = 0;

/** A credit code by its check digit, of a made-up firm that nothing else is about. */
export const freshCode = (): string => {
  firms += 1;
  const first = `91000000MADEM9${String(firms).padStart(3, '0')}`;
  return `${first}${usccCheckCharacter(first)}`;
};

export type OpenedCase = { readonly caseId: string; readonly screen: () => Promise<void> };

/** Another firm's application as in the demo's first story, and its screening. */
export const openCase = async (api: DemoApi): Promise<OpenedCase> => {
  const [story] = scenarios;
  if (!story) throw new Error('There is no story');
  const { orgId } = story;
  const code = freshCode();
  const { applicant, ...rest } = applications.points;
  const identity = { kind: 'uscc', code };
  const body = { ...rest, channel: 'visit', applicant: { ...applicant, identity } };
  await api.order(orgId, { path: '/cases', body }, `open-${code}`);
  const caseId = await api.findCase(orgId, code);
  if (caseId === undefined) throw new Error(`The case of ${code} is not in the list`);
  return {
    caseId,
    screen: async () => {
      const { view, events } = await api.readCase(orgId, caseId);
      const order = story.steps.find(({ id }) => id === 'screen')?.order?.({ view, events });
      if (!order) throw new Error('The story has no screening');
      await api.order(orgId, order, `screen-${code}`);
    },
  };
};
