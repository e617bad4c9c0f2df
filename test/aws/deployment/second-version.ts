import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './cdk.ts';

/** What the app is synthesised from; dependencies are shared with this tree. */
const parts = [
  ...['cdk.json', 'package.json', 'tsconfig.json', 'shared', 'functions', 'infra', 'workflows'],
  'console/dist',
];

/** The state of the first version that the second calls otherwise, and one that only the second has. */
export const renamed = { from: 'Bank handling', to: 'Banks at work' } as const;
export const added = 'Second version';
/** What the second version's step function writes into its log, before the case's id. */
export const sign = 'second version of the step: ';

/**
 * A later version of this tree: a copy whose state machine has one more state and another name for one, and whose step
 * function does something more. The deployed app knows of no such switch: it is deployed from another checkout, as an
 * operator would.
 */
export const makeSecondVersion = (scratch: string): string => {
  const tree = path.join(scratch, 'second-version');
  for (const part of parts) {
    const from = path.join(root, part);
    if (!existsSync(from)) continue;
    mkdirSync(path.dirname(path.join(tree, part)), { recursive: true });
    cpSync(from, path.join(tree, part), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'));
  rewrite(path.join(tree, 'workflows/coordination.asl.json'), (text) => {
    const machine = JSON.parse(text.replaceAll(`"${renamed.from}"`, `"${renamed.to}"`));
    machine.States[added] = { Type: 'Pass', Next: machine.StartAt };
    machine.StartAt = added;
    return JSON.stringify(machine);
  });
  rewrite(path.join(tree, 'functions/lambda/enter-phase.ts'), (text) => {
    const [declared, others, ...more] = text.split('enterPhase: handler');
    if (others === undefined || more.length > 0) return text;
    return `${declared}enterPhase: before${others}
export const handler = (payload: unknown) => {
  console.log('${sign}' + String((payload as { caseId?: string }).caseId));
  return before(payload);
};
`;
  });
  return tree;
};

const rewrite = (file: string, change: (text: string) => string): void => {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path.basename(file)} is not as the second version expects`);
  writeFileSync(file, after);
};

/** A path of the second version in the names of the first. */
export const inFirstNames = (states: readonly string[]): readonly string[] =>
  states.filter((state) => state !== added).map((state) => (state === renamed.to ? renamed.from : state));
