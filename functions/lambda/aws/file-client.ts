import { S3Client } from '@aws-sdk/client-s3';
import type { FilesEnvironment } from '../environment.ts';

/** A file of 20 MB is read within seconds inside a region; the caller still waits. */
const connectionTimeoutMs = 1000;
const requestTimeoutMs = 8000;
const maxAttempts = 2;

/**
 * The bucket's client. Checksums only where they are asked for: the SDK would otherwise sign one of an empty body into
 * every upload link.
 */
export const fileClient = ({ AWS_REGION, AWS_ENDPOINT_URL }: FilesEnvironment): S3Client =>
  new S3Client({
    region: AWS_REGION,
    maxAttempts,
    requestHandler: {
      connectionTimeout: connectionTimeoutMs,
      requestTimeout: requestTimeoutMs,
      throwOnRequestTimeout: true,
    },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // An emulator has one name for every bucket.
    ...(AWS_ENDPOINT_URL !== undefined && { endpoint: AWS_ENDPOINT_URL, forcePathStyle: true }),
  });
