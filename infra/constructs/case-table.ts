import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import {
  indexPartitionKey,
  indexSortKey,
  timeToLiveAttribute,
} from '../../shared/adapters/dynamodb/table-definition.ts';
import { type IndexName, indexNames } from '../../shared/application/ports/table.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table: recoverable to any second, kept when its stack goes; its stream tells keys only, never contents. */
export class CaseTable extends Construct {
  readonly table: Table;
  readonly streamArn: string;

  constructor(scope: Construct, id: string, encryptionKey: IKey) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute,
      stream: StreamViewType.KEYS_ONLY,
    });
    for (const indexName of indexNames) {
      const [partitionKey, sortKey] = [text(indexPartitionKey(indexName)), text(indexSortKey(indexName))];
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey,
        sortKey,
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
    const { tableStreamArn } = this.table;
    if (tableStreamArn === undefined) throw new Error('The case table has no stream');
    this.streamArn = tableStreamArn;
  }

  indexArn(name: IndexName): string {
    return `${this.table.tableArn}/index/${name}`;
  }
}
