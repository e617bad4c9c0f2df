import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { SignedDownload, SignedUpload, UploadTerms } from '../../../application/ports/file-store.ts';
import { attachmentNamed } from '../content-disposition.ts';
import { downloadSeconds, uploadSeconds } from '../lifetimes.ts';
import type { S3FileStoreDeps } from './s3-deps.ts';

const checksum = 'x-amz-checksum-sha256';
/** Without being named here, type and checksum would stand in the address for decoration: S3 would not ask for them. */
const signed = ['host', 'content-type', 'content-length', checksum];

/** A presigned PUT for just these bytes: length, type and checksum are signed headers, and S3 itself checks the digest. */
export const signUpload = async (
  { client, bucket, clock }: S3FileStoreDeps,
  place: string,
  { mediaType, bytes, sha256 }: UploadTerms,
): Promise<SignedUpload> => {
  const digest = Buffer.from(sha256, 'hex').toString('base64');
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: place,
    ContentType: mediaType,
    ContentLength: bytes,
    ChecksumSHA256: digest,
  });
  const url = await getSignedUrl(client, command, {
    expiresIn: uploadSeconds,
    signableHeaders: new Set(signed),
    unhoistableHeaders: new Set([checksum]),
  });
  return {
    method: 'PUT',
    url,
    headers: { 'content-type': mediaType, [checksum]: digest },
    expiresAt: clock.now() + uploadSeconds * 1000,
  };
};

export const signDownload = async (
  { client, bucket, clock }: S3FileStoreDeps,
  place: string,
  { name, mediaType }: { readonly name: string; readonly mediaType: string },
): Promise<SignedDownload> => {
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: place,
    ResponseContentDisposition: attachmentNamed(name),
    ResponseContentType: mediaType,
    ResponseCacheControl: 'no-store',
  });
  return {
    url: await getSignedUrl(client, command, { expiresIn: downloadSeconds }),
    expiresAt: clock.now() + downloadSeconds * 1000,
  };
};
