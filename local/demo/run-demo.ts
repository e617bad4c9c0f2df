import { openShelf } from '../../shared/adapters/rule-book/shelf.ts';
import { makeDemoApi } from './api.ts';
import { type Difference, differencesOf } from './check.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type DoorFigures, makeFrontDoor, sayDoor } from './front-door.ts';
import { play } from './play.ts';
import { scenarios } from './scenarios/index.ts';
import { plain } from './story/names.ts';
import { type Language, makeStoryteller } from './story/storyteller.ts';
import { closingTable } from './table.ts';

export type DemoResult = {
  readonly figures: Readonly<Record<string, Figures>>;
  readonly frontDoor: DoorFigures;
  readonly caseIds: readonly string[];
  readonly differences: readonly Difference[];
};

/**
 * Plays the five stories against a server, with what happens at the front door beside the first, tells them as they happen, and
 * holds their figures against those expected.
 */
export const runDemo = async (
  address: string,
  language: Language,
  print: (line: string) => void,
): Promise<DemoResult> => {
  const api = makeDemoApi(address);
  const [first] = scenarios;
  const reference = await api.readReference(first?.orgId ?? '');
  const storyteller = makeStoryteller(reference, language, print);
  const { calendar } = openShelf();
  const door = makeFrontDoor(api);
  const rows: { name: string; id: string; caseId: string; figures: Figures }[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    storyteller.begin(scenario, index + 1);
    const state = await play(api, scenario, storyteller, door.before);
    const { id: caseId, applicant } = state.view;
    const whole = await api.isWhole(scenario.orgId, caseId);
    const { zh: name } = plain({ zh: applicant.name, en: applicant.name });
    rows.push({ name, id: scenario.id, caseId, figures: figuresOf(state, whole, calendar) });
  }
  const figures = Object.fromEntries(rows.map((row) => [row.id, row.figures]));
  const frontDoor = await door.figures(rows[0]?.caseId ?? '');
  const differences = differencesOf({ ...figures, frontDoor });
  print('');
  for (const line of closingTable(rows, language)) print(line);
  for (const line of sayDoor(frontDoor, language)) print(line);
  print(closingNote(rows[0]?.figures.scoreLabel ?? '', language));
  for (const { scenario, figure, expected, found } of differences)
    print(`✗ ${scenario}.${figure}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(found)}`);
  return { figures, frontDoor, caseIds: rows.map(({ caseId }) => caseId), differences };
};

const closingNote = (label: string, language: Language): string =>
  language === 'zh'
    ? `创新积分：${label}。机构、企业、产品均为虚构。`
    : `Innovation points: ${label} (demo weights, not official). Bodies, enterprises and products are fictional.`;
