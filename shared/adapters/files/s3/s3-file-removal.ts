import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import type { FileStore } from '../../../application/ports/file-store.ts';
import { keptPlace, pendingPlace } from '../file-place.ts';
import type { S3FileStoreDeps } from './s3-deps.ts';

/** Takes files out of the bucket and does nothing else: for whoever finishes an erasure and may read none. */
export const makeS3FileRemoval = ({
  client,
  bucket,
}: Omit<S3FileStoreDeps, 'clock'>): Pick<FileStore, 'remove'> => ({
  remove: async (key) => {
    for (const place of [keptPlace(key), pendingPlace(key)])
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: place }));
  },
});
