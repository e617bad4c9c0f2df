import { describe, expect, it } from 'vitest';
import type { Synthesised } from './synthesise.ts';

/**
 * What running cases hold on to. CloudFormation replaces a resource whose logical id changes: the address in an old
 * definition would lead nowhere, executions and data would be left behind (docs/adr/0011).
 */
const held: readonly (readonly [stack: string, type: string, ...logicalIds: string[]])[] = [
  ['HuizhenStateful', 'AWS::DynamoDB::Table', 'CasesTable7FA77C7D'],
  ['HuizhenStateful', 'AWS::KMS::Key', 'DataKey2A0DE9E6'],
  ['HuizhenWorkflow', 'AWS::StepFunctions::StateMachine', 'Coordination735ED56D'],
  [
    'HuizhenWorkflow',
    'AWS::Lambda::Function',
    'EnterPhaseFunction5239DB28',
    'ScoreCaseFunction5370A495',
    'RankProductsFunction94FAED90',
    'RouteCaseFunctionE2DCC6B8',
  ],
];

export const continuityTests = (made: () => Readonly<Record<'aws' | 'china' | 'userPool', Synthesised>>) => {
  describe('what running cases hold on to', () => {
    it.each(held)('%s: the %s keeps its logical id', (stack, type, ...logicalIds) => {
      for (const { resources } of Object.values(made())) {
        const ids = resources
          .filter((found) => found.stack === stack && found.Type === type)
          .map(({ id }) => id);
        expect(ids).toEqual(logicalIds);
      }
    });
  });
};
