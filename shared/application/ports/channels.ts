import type { Letter } from './mail.ts';

/**
 * `uncertain`: the connection broke when the letter was on its way, so nobody knows. `notSent`: it was certainly not taken. Never
 * throws.
 */
export type DeliverLetter = (
  letter: Letter & { readonly messageId: string },
) => Promise<'sent' | 'notSent' | 'uncertain'>;

/** One call of an organisation's own address; signed, and with an id that a repeat has too. */
export type WebhookCall = {
  readonly url: string;
  readonly secret: string;
  readonly id: string;
  /** Epoch milliseconds, part of what is signed. */
  readonly at: number;
  /** JSON. */
  readonly body: string;
};
/** `why`: a code for whoever looks after it, never what was sent or answered. Never throws. */
export type CallWebhook = (
  call: WebhookCall,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly why: string }>;

/** 通知渠道 beside the inbox, as far as this process has them. */
export type Channels = {
  readonly mail?: DeliverLetter;
  readonly webhook?: CallWebhook;
  /** Where people reach this installation, for links. */
  readonly address?: string;
};
