import type { S3Client } from '@aws-sdk/client-s3';
import type { Clock } from '../../../application/ports/clock.ts';

export type S3FileStoreDeps = { readonly client: S3Client; readonly bucket: string; readonly clock: Clock };
