import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import {
  indexPartitionKey,
  indexSortKey,
  timeToLiveAttribute,
} from '../../shared/adapters/dynamodb/table-definition.ts';
import { indexNames } from '../../shared/application/ports/table.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What must outlive every deployment: the one table, recoverable to any second and kept when a stack is removed. */
export class StatefulStack extends Stack {
  readonly table: Table;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const encryptionKey = new Key(this, 'DataKey', {
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new Table(this, 'Cases', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute,
    });
    for (const indexName of indexNames) {
      const [partitionKey, sortKey] = [text(indexPartitionKey(indexName)), text(indexSortKey(indexName))];
      this.table.addGlobalSecondaryIndex({ indexName, partitionKey, sortKey });
    }
  }
}
