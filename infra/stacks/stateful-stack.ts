import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { CaseBucket } from '../constructs/case-bucket.ts';
import { CaseKey } from '../constructs/case-key.ts';
import { CaseTable } from '../constructs/case-table.ts';

export type StatefulStackProps = StackProps & {
  /** Where the console is; without it no browser may send files into the bucket or fetch them from a page. */
  readonly consoleOrigin?: string;
};

/** What must outlive every deployment: the key, the one table, and the bucket for files that belong to cases. */
export class StatefulStack extends Stack {
  readonly key: Key;
  readonly cases: CaseTable;
  /** Files of documents (材料). */
  readonly files: CaseBucket;

  constructor(scope: Construct, id: string, { consoleOrigin, ...props }: StatefulStackProps) {
    super(scope, id, props);
    this.key = new CaseKey(this, 'DataKey').key;
    this.cases = new CaseTable(this, 'Cases', this.key);
    const accessLogs = new CaseBucket(this, 'AccessLogs');
    this.files = new CaseBucket(this, 'Files', {
      encryptionKey: this.key,
      accessLogs: accessLogs.bucket,
      uploads: consoleOrigin === undefined ? {} : { from: consoleOrigin },
    });
  }
}
