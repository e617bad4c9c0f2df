import { makeS3FileRemoval } from '../../../shared/adapters/files/s3/s3-file-removal.ts';
import { makeRuleBook } from '../../../shared/adapters/rule-book/rule-book.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import { caseDependencies } from '../aws/case-dependencies.ts';
import { fileClient } from '../aws/file-client.ts';
import { filesEnvironment, workflowEnvironment } from '../environment.ts';
import { awsWorkflow } from './aws-workflow.ts';

/** What the ticker stands on: it gives commands of its own, tells the workflow, and finishes erasures, files and all. */
export const tickerDependencies = (): Deps => {
  const environment = workflowEnvironment(process.env);
  const { deps } = caseDependencies(environment, awsWorkflow(environment), makeRuleBook);
  const stored = filesEnvironment(process.env);
  const files = makeS3FileRemoval({ client: fileClient(stored), bucket: stored.FILES_BUCKET });
  return { ...deps, files };
};
