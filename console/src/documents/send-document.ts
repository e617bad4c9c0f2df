import { documentTypeOf } from '../../../shared/contracts/values/document-form.ts';
import { call } from '../api/call.ts';
import { CallFailure, isWorthRetrying } from '../api/failure.ts';
import type { AnswerOf } from '../api/routes.ts';
import type { Choice, DocumentAudience } from './choices.ts';
import { plainName } from './judge-file.ts';
import { isLate, LinkRefused, putFile } from './put-file.ts';

export type SendStep =
  | { readonly at: 'reading' | 'filing' }
  | { readonly at: 'sending'; readonly share: number };

/** One file on its way. Its keys stay with it, so that trying again files it once. */
export type Sending = {
  readonly key: string;
  readonly audience: DocumentAudience;
  readonly caseId: string;
  readonly file: File;
  readonly choice: Choice;
};

const mostTries = 3;
const pauseMs = 1500;

/**
 * 1 the digest; 2 a signed link for just these bytes; 3 the file through the link, with a fresh link where that one had
 * expired; 4 filed, after the server has looked at what arrived.
 */
export const sendDocument = async (
  sending: Sending,
  onStep: (step: SendStep) => void,
  signal: AbortSignal,
): Promise<void> => {
  const { key, audience, caseId, file, choice } = sending;
  onStep({ at: 'reading' });
  const body = {
    kind: choice.kind,
    ...(choice.about && { about: choice.about }),
    name: plainName(file.name),
    mediaType: documentTypeOf(file.name),
    bytes: file.size,
    sha256: await digestOf(file),
  };
  const ask = async () =>
    (await again(() =>
      call(`${audience}.askUpload`, { params: { caseId }, body, idempotencyKey: `${key}-ask`, signal }),
    )) as AnswerOf<'regulator.askUpload'>;
  const send = async () => {
    const { documentId, upload } = await ask();
    onStep({ at: 'sending', share: 0 });
    await putFile(file, upload, (share) => onStep({ at: 'sending', share }), signal);
    return documentId;
  };
  const documentId = await send()
    .catch((error: unknown) => {
      if (isLate(error)) return send();
      throw error;
    })
    .catch(asFailure);
  onStep({ at: 'filing' });
  await again(() =>
    call(`${audience}.fileDocument`, {
      params: { caseId, documentId },
      body: {},
      idempotencyKey: `${key}-file`,
      signal,
    }),
  );
};

const digestOf = async (file: File): Promise<string> => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** A passing trouble is not worth a word; what lasts is the caller's to show. */
const again = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries >= mostTries || !isWorthRetrying(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * tries));
    }
  }
};

const asFailure = (error: unknown): never => {
  if (error instanceof LinkRefused && error.problem) throw new CallFailure('problem', error.problem);
  throw error;
};
