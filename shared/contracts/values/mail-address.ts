import { pattern } from './pattern.ts';

/** An address for mail, as far as its form says; whether anybody reads it, only a letter shows. */
export const mailAddress = pattern(
  /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,120}\.[^\s@<>()[\]\\,;:".]{2,63}$/u,
  '须为邮箱地址，如 name@example.com',
  'must be a mail address such as name@example.com',
);
