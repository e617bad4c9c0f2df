import { accessToken } from '../auth/session.ts';

/** The session this browser's token was given to; undefined where the issuer names none. Only for marking it: the server decides. */
export const ownSession = (): string | undefined => {
  const [, payload = ''] = accessToken()?.split('.') ?? [];
  try {
    const { sid } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { sid?: unknown };
    return typeof sid === 'string' ? sid : undefined;
  } catch {
    return undefined;
  }
};

/** What an order says so that this browser stays signed in. */
export const keepingThis = (): { readonly keepSession?: string } => {
  const session = ownSession();
  return session === undefined ? {} : { keepSession: session };
};
