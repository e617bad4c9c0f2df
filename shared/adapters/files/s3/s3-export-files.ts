import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { ExportFiles, FileDraft } from '../../../application/ports/export-files.ts';
import { exportPlace, pendingPrefix } from '../file-place.ts';
import { orNothing } from './or-nothing.ts';
import { signDownload } from './presign.ts';
import type { S3FileStoreDeps } from './s3-deps.ts';

/** Every part of an upload but the last has at least so many bytes; that is S3's rule. */
const leastPart = 5 * 1024 * 1024;

/**
 * What is known of a file in the making: the upload, its parts so far, and the object that holds what is too little for a
 * part. Tails are numbered and never written over by another: a slice that is repeated reads the one that its draft names.
 */
type Known = { readonly upload?: string; readonly parts: readonly string[]; readonly tail?: string };

const knownIn = (draft: FileDraft | undefined): Known =>
  (draft?.known as unknown as Known | undefined) ?? { parts: [] };
const draftOf = (bytes: number, known: Known): FileDraft =>
  ({ bytes, known: known as unknown as FileDraft['known'] }) satisfies FileDraft;

/**
 * Files that grow in a bucket: parts of one upload, and a tail below `pending/`, which goes by the bucket's lifecycle if
 * nobody takes it out; so do uploads that nobody ended.
 */
export const makeS3ExportFiles = (deps: S3FileStoreDeps): ExportFiles => {
  const { client, bucket: Bucket } = deps;
  const drop = (Key: string) => client.send(new DeleteObjectCommand({ Bucket, Key }));
  const read = async (Key: string) =>
    (await orNothing(client.send(new GetObjectCommand({ Bucket, Key }))))?.Body?.transformToByteArray();
  const partPut = async (id: string, { upload, parts }: Known, Body: Uint8Array): Promise<Known> => {
    const Key = exportPlace(id);
    const UploadId =
      upload ?? (await client.send(new CreateMultipartUploadCommand({ Bucket, Key }))).UploadId ?? '';
    const part = { Bucket, Key, UploadId, PartNumber: parts.length + 1, Body };
    const { ETag = '' } = await client.send(new UploadPartCommand(part));
    return { upload: UploadId, parts: [...parts, ETag] };
  };
  return {
    append: async (id, draft, piece) => {
      const known = knownIn(draft);
      const before = known.tail === undefined ? new Uint8Array() : await read(known.tail);
      if (!before) return undefined;
      const bytes = (draft?.bytes ?? 0) + piece.length;
      const all = Buffer.concat([before, piece]);
      const made = all.length >= leastPart ? await orNothing(partPut(id, known, all)) : undefined;
      if (all.length >= leastPart) {
        if (!made) return undefined;
        return draftOf(bytes, made);
      }
      const tail = `${pendingPrefix}${exportPlace(id)}-${bytes}`;
      await client.send(new PutObjectCommand({ Bucket, Key: tail, Body: all }));
      // The one before stays for whoever repeats this slice.
      return draftOf(bytes, { ...known, tail });
    },
    finish: async (id, draft) => {
      const Key = exportPlace(id);
      const known = knownIn(draft);
      const tail = known.tail === undefined ? new Uint8Array() : await read(known.tail);
      if (!tail) return false;
      if (known.upload === undefined) {
        await client.send(new PutObjectCommand({ Bucket, Key, Body: tail }));
        return true;
      }
      const whole = tail.length === 0 ? known : await orNothing(partPut(id, known, tail));
      const Parts = whole?.parts.map((ETag, at) => ({ ETag, PartNumber: at + 1 }));
      const ended =
        Parts &&
        (await orNothing(
          client.send(
            new CompleteMultipartUploadCommand({
              Bucket,
              Key,
              UploadId: known.upload,
              MultipartUpload: { Parts },
            }),
          ),
        ));
      if (ended) return true;
      // An upload that is no longer there was ended by somebody who was stopped before it could be said.
      const there = await orNothing(client.send(new HeadObjectCommand({ Bucket, Key })));
      return there?.ContentLength === draft.bytes;
    },
    remove: async (id, draft) => {
      const Key = exportPlace(id);
      const { upload: UploadId, tail } = knownIn(draft);
      if (UploadId !== undefined)
        await orNothing(client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })));
      if (tail !== undefined) await drop(tail);
      await drop(Key);
    },
    signExport: async (id, shown) => {
      const Key = exportPlace(id);
      const there = await orNothing(client.send(new HeadObjectCommand({ Bucket, Key })));
      return there && signDownload(deps, Key, shown);
    },
  };
};
