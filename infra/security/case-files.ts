import { Aws } from 'aws-cdk-lib';
import { exportsPrefix, keptPrefix, pendingPrefix } from '../../shared/adapters/files/file-place.ts';
import type { CaseBucket } from '../constructs/case-bucket.ts';
import type { CaseFunction } from '../constructs/case-function.ts';
import type { Deployment } from '../constructs/deployment.ts';

/** The links it signs can do no more than it may itself. */
const objectActions = ['GetObject', 'PutObject', 'DeleteObject'] as const;

/**
 * Lets a function at the files of documents, and at the installation's key through S3 alone. Listing the bucket is what
 * makes S3 answer that a file has not arrived (404) rather than that it must not be read (403): it shows ids only.
 */
export const allowCaseFiles = (
  of: CaseFunction,
  { bucket }: CaseBucket,
  { key }: Pick<Deployment, 'key'>,
): void => {
  of.lambda.addEnvironment('FILES_BUCKET', bucket.bucketName);
  of.allow(
    objectActions.map((action) => `s3:${action}`),
    [pendingPrefix, keptPrefix].map((prefix) => `${bucket.bucketArn}/${prefix}*`),
  );
  of.allow(['s3:ListBucket'], [bucket.bucketArn]);
  of.allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn], throughS3);
};

/** Lets a function take files out for good, when personal data is erased, and read none. */
export const allowFileRemoval = (of: CaseFunction, { bucket }: CaseBucket): void => {
  of.lambda.addEnvironment('FILES_BUCKET', bucket.bucketName);
  of.allow(
    ['s3:DeleteObject'],
    [pendingPrefix, keptPrefix].map((prefix) => `${bucket.bucketArn}/${prefix}*`),
  );
};

/**
 * Lets a function make, hand out and clear files that the system itself makes: these alone and what is pending, where such a
 * file grows; of documents nothing. Whoever ends or clears an upload in parts needs the right to.
 */
export const allowExports = (
  of: CaseFunction,
  { bucket }: CaseBucket,
  { key }: Pick<Deployment, 'key'>,
): void => {
  of.lambda.addEnvironment('FILES_BUCKET', bucket.bucketName);
  const growing = `${pendingPrefix}${exportsPrefix}`;
  of.allow(
    [...objectActions, 'AbortMultipartUpload'].map((action) => `s3:${action}`),
    [exportsPrefix, growing].map((prefix) => `${bucket.bucketArn}/${prefix}*`),
  );
  of.allow(['s3:ListBucket'], [bucket.bucketArn]);
  of.allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn], throughS3);
};

const throughS3 = {
  StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.${Aws.URL_SUFFIX}` },
};
