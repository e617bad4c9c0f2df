import encodeQR from 'qr';
import type { Begun } from '../accounts/second-factor.ts';
import {
  type Failure,
  field,
  otherLanguage,
  type PageAsked,
  say,
  sentenceOf,
  wrong,
} from './account-pages.ts';
import { accountWords as words } from './account-words.ts';
import { escaped, page } from './layout.ts';

/** In the size that a phone reads from a screen; drawn in the page itself, since nothing is fetched. */
const drawnCode = (uri: string, label: string): string =>
  `<figure class="qr" role="img" aria-label="${label}">${encodeQR(uri, 'svg', { border: 2 })}</figure>`;

/** 设置验证码, before anything else: a device takes the secret, and says its first code. */
export const enrolmentPage = (asked: PageAsked, { secret, uri }: Begun, failure?: Failure): string => {
  const { action, language } = asked;
  const content = `<p>${say(words.enrolText, language)}</p>${wrong(sentenceOf(failure, language))}
${drawnCode(uri, say(words.enrolQr, language))}
<p>${say(words.enrolKey, language)}: <code>${secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code></p>
<form method="post" action="${escaped(action)}">
${field('code', say(words.enrolCode, language), 'autocomplete="one-time-code" inputmode="numeric" spellcheck="false" maxlength="32" autofocus')}
<button class="main">${say(words.enrolConfirm, language)}</button></form>
<form method="post" action="${escaped(action)}"><button class="main" name="again" value="yes">${say(words.startOver, language)}</button></form>`;
  return page(language, words.enrolTitle[language], content, otherLanguage(asked));
};

/** Done: recovery codes, this once, and on to the console. */
export const enrolledPage = (asked: PageAsked, recoveryCodes: readonly string[] = []): string => {
  const { action, language } = asked;
  const codes = recoveryCodes.map((code) => `<li>${escaped(code)}</li>`).join('');
  const content = `<div role="status">${
    codes === ''
      ? `<p>${say(words.enrolledNoMore, language)}</p>`
      : `<p>${say(words.enrolledText, language)}</p><ul class="codes">${codes}</ul>`
  }</div><form method="post" action="${escaped(action)}"><button class="main" name="on" value="yes">${say(words.enrolledOn, language)}</button></form>`;
  return page(language, words.enrolledTitle[language], content);
};
