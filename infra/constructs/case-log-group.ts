import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Deployment } from './deployment.ts';

/** Logs under the installation's key, kept as long as the settings say, and kept when the stack goes. */
export class CaseLogGroup extends Construct {
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, { settings, key }: Pick<Deployment, 'settings' | 'key'>) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Logs', {
      encryptionKey: key,
      // The enumeration's values are the days themselves.
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
