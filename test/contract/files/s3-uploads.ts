import { createHash } from 'node:crypto';

const leastPart = 5 * 1024 * 1024;
const etagOf = (content: Buffer): string => `"${createHash('md5').update(content).digest('hex')}"`;

type Answer = { readonly status: number; readonly xml?: string; readonly etag?: string };

const refused = (status: number, code: string): Answer => ({
  status,
  xml: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
});

/** Uploads in parts as S3 has them: nothing stands under the key before the upload is completed, and no part but the last is small. */
export const makeUploads = (keep: (key: string, content: Buffer) => void) => {
  const uploads = new Map<string, { readonly key: string; readonly parts: Map<number, Buffer> }>();
  let began = 0;

  const complete = (id: string, body: string): Answer => {
    const upload = uploads.get(id);
    if (!upload) return refused(404, 'NoSuchUpload');
    const named = [...body.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
      number: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
      etag: /<ETag>(.*?)<\/ETag>/.exec(part)?.[1]?.replaceAll('&quot;', '"'),
    }));
    const contents = named.map(({ number }) => upload.parts.get(number) ?? Buffer.alloc(0));
    if (contents.some((content, at) => etagOf(content) !== named[at]?.etag))
      return refused(400, 'InvalidPart');
    if (contents.slice(0, -1).some(({ length }) => length < leastPart)) return refused(400, 'EntityTooSmall');
    uploads.delete(id);
    keep(upload.key, Buffer.concat(contents));
    return {
      status: 200,
      xml: '<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>',
    };
  };

  return {
    open: () => [...uploads.values()].map(({ key }) => key),
    /** Undefined: the request is about no upload. */
    answer: (method: string, key: string, query: URLSearchParams, body: Buffer): Answer | undefined => {
      if (method === 'POST' && query.has('uploads')) {
        began += 1;
        const id = `upload-${began}`;
        uploads.set(id, { key, parts: new Map() });
        return {
          status: 200,
          xml: `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
        };
      }
      const id = query.get('uploadId');
      if (id === null) return undefined;
      if (method === 'POST') return complete(id, body.toString());
      const upload = uploads.get(id);
      if (!upload) return refused(404, 'NoSuchUpload');
      if (method === 'DELETE') {
        uploads.delete(id);
        return { status: 204 };
      }
      upload.parts.set(Number(query.get('partNumber')), body);
      return { status: 200, etag: etagOf(body) };
    },
  };
};
