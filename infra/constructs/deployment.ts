import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Settings } from '../settings/settings.ts';

/**
 * Where the code of a function comes from: real bundles, or a stand-in where only the template is looked at. `files`
 * are put beside it: path in the package, and where it is taken from.
 */
export type CodeOf = (entry: string, files?: Readonly<Record<string, string>>) => Code;

/** What every house construct needs to know of the deployment it belongs to. */
export type Deployment = {
  readonly settings: Settings;
  readonly key: IKey;
  readonly codeOf: CodeOf;
};
