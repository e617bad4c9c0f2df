import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CorsRule,
  HttpMethods,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { exportsPrefix, pendingPrefix } from '../../shared/adapters/files/file-place.ts';
import { exportDays, pendingDays } from '../../shared/adapters/files/lifetimes.ts';

/** An old version of a file can be brought back for this long. */
const oldVersions = Duration.days(90);
const abandonedUploads = Duration.days(7);
/** How long a browser remembers that it may send: an upload asks once. */
const corsMaxAgeSeconds = 3600;

export type CaseBucketProps = {
  /** Without one it is encrypted with the service's own: for what is public or cannot be written otherwise. */
  readonly encryptionKey?: IKey;
  readonly accessLogs?: Bucket;
  /** Takes signed uploads, from pages of this origin alone; what nobody confirms goes within a day. */
  readonly uploads?: { readonly from?: string };
};

/** A private bucket: no public access, TLS only, owner enforced, versions kept, never deleted with its stack. */
export class CaseBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { encryptionKey, accessLogs, uploads }: CaseBucketProps = {}) {
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
        ...(uploads ? [unconfirmed, madeByTheSystem, emptyMarkers] : []),
      ],
      ...(uploads?.from !== undefined && { cors: [uploadsFrom(uploads.from)] }),
    });
  }
}

/** Uploads that nobody confirmed leave nothing behind, no old version either. */
const unconfirmed: LifecycleRule = {
  prefix: pendingPrefix,
  expiration: Duration.days(pendingDays),
  noncurrentVersionExpiration: Duration.days(pendingDays),
};
/** Files that the system made go with their record; should that fail, so do they, and no old version outlives them. */
const madeByTheSystem: LifecycleRule = {
  prefix: exportsPrefix,
  expiration: Duration.days(exportDays),
  noncurrentVersionExpiration: Duration.days(1),
};
/** What is left where a file was removed and its last version has gone. */
const emptyMarkers: LifecycleRule = { expiredObjectDeleteMarker: true };

/** The link is what allows; this only lets the console's pages use it. */
const uploadsFrom = (origin: string): CorsRule => ({
  allowedOrigins: [origin],
  allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
  allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
  maxAge: corsMaxAgeSeconds,
});
