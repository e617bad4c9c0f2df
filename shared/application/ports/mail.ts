/** A letter by mail (邮件), plain text in UTF-8; it holds no more than who it is for has to know. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/**
 * Hands a letter to the mail server. `notSent`: it did not take it, and why is in the log; whoever asked hands the
 * content on in another way. Never throws.
 */
export type SendMail = (letter: Letter) => Promise<'sent' | 'notSent'>;
