import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { CaseBucket } from '../constructs/case-bucket.ts';
import { CaseKey } from '../constructs/case-key.ts';
import { CaseTable } from '../constructs/case-table.ts';

/** What must outlive every deployment: the key, the one table, and the bucket for files that belong to cases. */
export class StatefulStack extends Stack {
  readonly key: Key;
  readonly cases: CaseTable;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    this.key = new CaseKey(this, 'DataKey').key;
    this.cases = new CaseTable(this, 'Cases', this.key);
    const accessLogs = new CaseBucket(this, 'AccessLogs');
    new CaseBucket(this, 'Files', { encryptionKey: this.key, accessLogs: accessLogs.bucket });
  }
}
