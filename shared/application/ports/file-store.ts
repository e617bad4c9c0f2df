/** Where the files of documents lie: a bucket, or a folder beside the data. Names, kinds and readers are not its business. */

export type FileKey = { readonly caseId: string; readonly documentId: string };

/** What an upload has to be, each part of it signed: no other bytes go through the link. */
export type UploadTerms = {
  readonly mediaType: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
};

export type SignedUpload = {
  readonly method: 'PUT';
  readonly url: string;
  /** Sent as they are; they are part of what is signed. */
  readonly headers: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
};
export type SignedDownload = { readonly url: string; readonly expiresAt: number };

export type Arrived = { readonly bytes: number; readonly sha256: string };

/**
 * A file is pending from its arrival until it is kept; what is pending for a day is cleared by the store itself. Every
 * operation may be repeated.
 */
export interface FileStore {
  /** A link under which one may send just this file, for some minutes; it arrives as pending. */
  signUpload(key: FileKey, terms: UploadTerms): Promise<SignedUpload>;
  /** What is pending, as the store found it; undefined: nothing has arrived. */
  arrived(key: FileKey): Promise<Arrived | undefined>;
  /** The content of what is pending; undefined: nothing. */
  read(key: FileKey): Promise<Uint8Array | undefined>;
  /** Copies what is pending to where it stays until it is removed. False: nothing has arrived under this key. */
  keep(key: FileKey): Promise<boolean>;
  /** Forgets what is pending; a kept copy stays. */
  discard(key: FileKey): Promise<void>;
  /** Pending or kept: gone. */
  remove(key: FileKey): Promise<void>;
  /** A link to a kept file that lives for seconds and saves it under this name, whatever script that is in (RFC 6266). */
  signDownload(
    key: FileKey,
    shown: { readonly name: string; readonly mediaType: string },
  ): Promise<SignedDownload>;
}

/** The media type that the content itself shows, by its first bytes or its entries; undefined: none that is known. */
export type DetectType = (content: Uint8Array) => Promise<string | undefined>;
