import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
} from '@aws-sdk/client-s3';
import type { Arrived, FileKey, FileStore } from '../../../application/ports/file-store.ts';
import { largestDocument } from '../../../domain/case/document-types.ts';
import { keptPlace, pendingPlace } from '../file-place.ts';
import { orNothing } from './or-nothing.ts';
import { signDownload, signUpload } from './presign.ts';
import type { S3FileStoreDeps } from './s3-deps.ts';

/** Files in a bucket under the installation's key; what stays below `pending/` goes by the bucket's lifecycle. */
export const makeS3FileStore = (deps: S3FileStoreDeps): FileStore => {
  const { client, bucket } = deps;
  const read = async (key: FileKey): Promise<Uint8Array | undefined> => {
    const found = await orNothing(
      client.send(new GetObjectCommand({ Bucket: bucket, Key: pendingPlace(key) })),
    );
    return found?.Body?.transformToByteArray();
  };
  const drop = (place: string) => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: place }));
  return {
    signUpload: (key, terms) => signUpload(deps, pendingPlace(key), terms),
    signDownload: (key, shown) => signDownload(deps, keptPlace(key), shown),
    read,
    arrived: async (key): Promise<Arrived | undefined> => {
      const head = await orNothing(
        client.send(
          new HeadObjectCommand({ Bucket: bucket, Key: pendingPlace(key), ChecksumMode: 'ENABLED' }),
        ),
      );
      if (!head) return undefined;
      const bytes = head.ContentLength ?? 0;
      return { bytes, sha256: hexOf(head.ChecksumSHA256) ?? (await digestOf(bytes, () => read(key))) };
    },
    keep: async (key) => {
      const copied = await orNothing(
        client.send(
          new CopyObjectCommand({
            Bucket: bucket,
            Key: keptPlace(key),
            CopySource: `${bucket}/${pendingPlace(key)}`,
            ChecksumAlgorithm: 'SHA256',
          }),
        ),
      );
      return copied !== undefined;
    },
    discard: async (key) => {
      await drop(pendingPlace(key));
    },
    remove: async (key) => {
      await drop(keptPlace(key));
      await drop(pendingPlace(key));
    },
  };
};

const hexOf = (base64: string | undefined): string | undefined =>
  base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('hex');

/** Where the store did not check the digest itself, as some that only speak like S3, the content is read for it. */
const digestOf = async (bytes: number, read: () => Promise<Uint8Array | undefined>): Promise<string> => {
  const content = bytes <= largestDocument ? await read() : undefined;
  return content ? createHash('sha256').update(content).digest('hex') : '';
};
