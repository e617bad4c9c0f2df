/** As much of a States Language file as is drawn. */
type State = {
  readonly Type: string;
  readonly Comment?: string;
  readonly Next?: string;
  readonly TimeoutSeconds?: number;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
};
export type Machine = {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
};

const secondsPerDay = 86_400;

/** The machine as a page: its ways as a Mermaid flow chart, where executions begin, and what every waiting step catches. */
export const drawn = ({ Comment = '', StartAt, States }: Machine): string => {
  const names = Object.keys(States);
  const idOf = (name: string) => `s${names.indexOf(name)}`;
  const beginning = States[StartAt];
  const others = names.filter((name) => name !== StartAt);
  const nodes = (of: readonly string[]) => of.map((name) => `  ${idOf(name)}${shape(name, States[name])}`);
  const arrows = (name: string) =>
    waysOf(States[name]).map(
      ({ to, word }) => `  ${idOf(name)} -->${word === '' ? '' : `|${word}|`} ${idOf(to)}`,
    );
  return [
    '# The state machine (状态机)',
    '',
    '<!-- Drawn by `npm run draw` from workflows/coordination.asl.json; do not edit. -->',
    '',
    Comment,
    '',
    'Boxes wait for people, diamonds read what the step before came to, rounded ends are what a case came to.',
    '',
    '```mermaid',
    'flowchart TD',
    ...nodes(others.filter((name) => isReached(name, others, States))),
    ...others.flatMap(arrows),
    '```',
    '',
    `## ${StartAt}`,
    '',
    `Executions begin in \`${StartAt}\`${inComment(beginning)}`,
    '',
    '| if | then |',
    '|---|---|',
    ...waysOf(beginning).map(({ to, word }) => `| ${word} | ${to} |`),
    '',
    '## Caught',
    '',
    '| waiting step | ends after | caught | goes to |',
    '|---|---|---|---|',
    ...names.flatMap((name) => caught(name, States[name])),
    '',
  ].join('\n');
};

/** Ends that only the beginning leads to stand in its table. */
const isReached = (name: string, from: readonly string[], states: Machine['States']): boolean =>
  states[name]?.Type !== 'Succeed' ||
  from.some((other) => waysOf(states[other]).some(({ to }) => to === name));

const waysOf = (state: State | undefined) => [
  ...(state?.Choices ?? []).map(({ Condition, Next }) => ({ to: Next, word: comparison(Condition) })),
  ...(state?.Next === undefined ? [] : [{ to: state.Next, word: '' }]),
  ...(state?.Default === undefined ? [] : [{ to: state.Default, word: 'else' }]),
];

/** `{% $states.input.result = 'granted' %}` reads `granted`; where a stage is asked for, it is said so. */
const comparison = (condition: string): string => {
  const read = /input\.(\w+) = '(\w+)'/u.exec(condition);
  if (!read) return condition.replace(/^\{%\s*|\s*%\}$/gu, '');
  const [, field = '', value = ''] = read;
  return field === 'result' ? value : `${field} ${value}`;
};

const shape = (name: string, state: State | undefined): string => {
  const [zh = ''] = (state?.Comment ?? '').split(':');
  const text = `"${name}<br/>${zh}"`;
  if (state?.Type === 'Choice') return `{${text}}`;
  return state?.Type === 'Succeed' ? `([${text}])` : `[${text}]`;
};

const inComment = (state: State | undefined): string => (state?.Comment ? ` (${state.Comment}).` : '.');

const caught = (name: string, { Catch = [], TimeoutSeconds = 0 }: State = { Type: '' }): readonly string[] =>
  Catch.map(
    ({ ErrorEquals, Next }) =>
      `| ${name} | ${TimeoutSeconds / secondsPerDay} days | ${ErrorEquals.join(', ')} | ${Next} |`,
  );
