import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 常用设备标记: that an account has signed in with this browser before. It opens nothing; it only sets its own pace of tries. */
export type DeviceMark = {
  make(personId: string): string;
  /** Names the browser, if the mark is ours and of this account. */
  read(mark: string | undefined, personId: string): string | undefined;
};

export const makeDeviceMark = (secret: string): DeviceMark => {
  const sign = (personId: string, nonce: string): Buffer =>
    createHmac('sha256', secret).update(`device ${personId} ${nonce}`).digest();
  return {
    make: (personId) => {
      const nonce = randomBytes(12).toString('base64url');
      return `${nonce}.${sign(personId, nonce).toString('base64url')}`;
    },
    read: (mark, personId) => {
      const [nonce = '', given = ''] = (mark ?? '').split('.', 2);
      const wanted = sign(personId, nonce);
      const bytes = Buffer.from(given, 'base64url');
      return bytes.length === wanted.length && timingSafeEqual(bytes, wanted) ? nonce : undefined;
    },
  };
};
