import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { makeS3ExportFiles } from '../../shared/adapters/files/s3/s3-export-files.ts';
import { makeS3FileStore } from '../../shared/adapters/files/s3/s3-file-store.ts';
import { pdf } from '../support/documents.ts';
import { sha256Of } from '../support/memory-files.ts';
import { exportFilesTests } from './export-files.suite.ts';
import { fileStoreTests } from './file-store.suite.ts';
import { startS3StandIn } from './files/s3-stand-in.ts';

const credentials = { accessKeyId: 'stand-in', secretAccessKey: 'only-for-this-test' };

const open = async (forgetsChecksums = false) => {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const secret = credentials.secretAccessKey;
  const standIn = await startS3StandIn({ secret, now, forgetsChecksums });
  const client = new S3Client({
    region: 'cn-north-1',
    endpoint: standIn.origin,
    forcePathStyle: true,
    credentials,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return {
    files: makeS3FileStore({ client, bucket: 'files-of-cases', clock: { now: Date.now } }),
    exports: makeS3ExportFiles({ client, bucket: 'files-of-cases', clock: { now: Date.now } }),
    keys: standIn.keys,
    largestSent: standIn.largestSent,
    origin: standIn.origin,
    secondsPass: (seconds: number) => {
      ahead += seconds * 1000;
    },
    dayPasses: async () => standIn.expire('pending/'),
    close: standIn.close,
  };
};

fileStoreTests('in a bucket', open);
exportFilesTests('in a bucket', async () => {
  const { exports, keys, ...scene } = await open();
  const leftOf = async (id: string) => keys().filter((key) => key.includes(id));
  return { ...scene, files: exports, leftOf };
});
fileStoreTests('in a bucket that remembers no checksums', () => open(true));

describe('a presigned upload', () => {
  it('signs length, type and checksum, and says nothing of them that could be left out', async () => {
    const scene = await open();
    const content = pdf();
    const { url, headers } = await scene.files.signUpload(
      { caseId: 'case-1', documentId: 'doc-1' },
      { mediaType: 'application/pdf', bytes: content.length, sha256: sha256Of(content) },
    );
    const query = new URL(url).searchParams;
    expect(query.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-checksum-sha256');
    expect([...query.keys()].filter((name) => /checksum|crc32/i.test(name))).toEqual([]);
    expect(query.get('X-Amz-Expires')).toBe('300');
    expect(Object.keys(headers)).toEqual(['content-type', 'x-amz-checksum-sha256']);
    await scene.close();
  });
});
