import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../shared/adapters/dynamodb/table-definition.ts';
import { StatefulStack } from './stacks/stateful-stack.ts';

describe('the case table on AWS', () => {
  const template = Template.fromStack(new StatefulStack(new App(), 'Test'));
  const table = Object.values(template.findResources('AWS::DynamoDB::Table'))[0];

  it('is keyed and indexed as the adapter expects', () => {
    expect(table?.['Properties'].KeySchema).toEqual(tableDefinition.KeySchema);
    const names = (indexes: readonly { IndexName?: string; KeySchema?: unknown }[]) =>
      indexes.map(({ IndexName, KeySchema }) => ({ IndexName, KeySchema }));
    expect(names(table?.['Properties'].GlobalSecondaryIndexes)).toEqual(
      names(tableDefinition.GlobalSecondaryIndexes),
    );
  });

  it('is encrypted with a key of its own that rotates, recoverable, and kept when the stack goes', () => {
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      },
    });
  });
});
