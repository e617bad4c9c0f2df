import { makeS3FileRemoval } from '../../../shared/adapters/files/s3/s3-file-removal.ts';
import { makeRuleBook } from '../../../shared/adapters/rule-book/rule-book.ts';
import { makeWebhookCaller } from '../../../shared/adapters/webhook/call-webhook.ts';
import type { ExportDeps } from '../../../shared/application/exports/uses.ts';
import { caseDependencies } from '../aws/case-dependencies.ts';
import { exportDependencies } from '../aws/export-dependencies.ts';
import { fileClient } from '../aws/file-client.ts';
import { filesEnvironment, workflowEnvironment } from '../environment.ts';
import { awsWorkflow } from './aws-workflow.ts';

/** What the ticker stands on: it gives commands of its own, tells the workflow, finishes erasures, files and all, and makes exports. */
export const tickerDependencies = (): ExportDeps => {
  const environment = workflowEnvironment(process.env);
  const { deps, shelf } = caseDependencies(environment, awsWorkflow(environment), makeRuleBook);
  const stored = filesEnvironment(process.env);
  const files = makeS3FileRemoval({ client: fileClient(stored), bucket: stored.FILES_BUCKET });
  // There is no mail server on AWS that we know of: webhooks, and the inbox.
  return { ...exportDependencies(deps, shelf), files, channels: { webhook: makeWebhookCaller() } };
};
