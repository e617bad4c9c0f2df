import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** An old version of a file can be brought back for this long. */
const oldVersions = Duration.days(90);
const abandonedUploads = Duration.days(7);

export type CaseBucketProps = {
  /** Without one it is encrypted with the service's own: for what is public or cannot be written otherwise. */
  readonly encryptionKey?: IKey;
  readonly accessLogs?: Bucket;
};

/** A private bucket: no public access, TLS only, owner enforced, versions kept, never deleted with its stack. */
export class CaseBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { encryptionKey, accessLogs }: CaseBucketProps = {}) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      ...(encryptionKey
        ? { encryption: BucketEncryption.KMS, encryptionKey, bucketKeyEnabled: true }
        : { encryption: BucketEncryption.S3_MANAGED }),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      ...(accessLogs && { serverAccessLogsBucket: accessLogs }),
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { noncurrentVersionExpiration: oldVersions, abortIncompleteMultipartUploadAfter: abandonedUploads },
      ],
    });
  }
}
