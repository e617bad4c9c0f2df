import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import type { OpenInvitation } from '../accounts/accounts.ts';
import { registrationWords } from '../accounts/registration-words.ts';
import { identityPaths } from '../paths.ts';
import { accountWords as words } from './account-words.ts';
import { escaped, page } from './layout.ts';
import type { PageLanguage } from './words.ts';

/** How a page is asked for: where its form goes, and in which language. */
export type PageAsked = {
  readonly action: string;
  readonly language: PageLanguage;
  /** Some region here lets enterprises register themselves. */
  readonly registers?: boolean;
};

/** A sentence with the names in braces filled, safe to stand in a page. */
export const say = (
  text: Bilingual,
  language: PageLanguage,
  fill: Readonly<Record<string, string | number>> = {},
): string =>
  escaped(text[language].replaceAll(/\{(\w+)\}/g, (braces, name: string) => String(fill[name] ?? braces)));

/** What went wrong, before the form and read out first. */
export const wrong = (sentence: string | undefined): string =>
  sentence === undefined ? '' : `<p class="wrong" role="alert" id="wrong">${sentence}</p>`;

export const otherLanguage = ({ action, language }: PageAsked) => ({
  otherLanguage: `${action}?ui_locales=${language === 'zh' ? 'en' : 'zh'}`,
});

export const field = (name: string, label: string, attributes: string, hint = ''): string =>
  `<label for="${name}">${label}</label><input id="${name}" name="${name}" ${attributes} required${
    hint === '' ? '' : ` aria-describedby="${name}-hint"`
  }>${hint === '' ? '' : `<p class="hint" id="${name}-hint">${hint}</p>`}`;

/** Why the try before failed, and what it takes to say so. */
export type Failure = {
  readonly why: 'wrong' | 'notAdmitted' | 'wait' | 'waitAWhile' | 'busy' | 'codeWrong';
  readonly seconds?: number;
};
export const sentenceOf = (failure: Failure | undefined, language: PageLanguage): string | undefined =>
  failure && say(words[failure.why], language, { seconds: failure.seconds ?? 0 });

export const passwordPage = (asked: PageAsked, loginName = '', failure?: Failure): string => {
  const { action, language } = asked;
  const content = `${wrong(sentenceOf(failure, language))}<form method="post" action="${escaped(action)}">
${field('loginName', say(words.loginName, language), `autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" value="${escaped(loginName)}"${loginName === '' ? ' autofocus' : ''}`)}
${field('password', say(words.password, language), `type="password" autocomplete="current-password" maxlength="512"${loginName === '' ? '' : ' autofocus'}`)}
<button class="main">${say(words.signIn, language)}</button></form><p class="hint">${say(words.noAccount, language)}</p>${
    asked.registers
      ? `<p class="hint"><a href="${identityPaths.registration}">${say(registrationWords.invite, language)}</a></p>`
      : ''
  }`;
  return page(language, words.signIn[language], content, otherLanguage(asked));
};

export const codePage = (asked: PageAsked, failure?: Failure): string => {
  const { action, language } = asked;
  const content = `${wrong(sentenceOf(failure, language))}<form method="post" action="${escaped(action)}">
${field('code', say(words.code, language), 'autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="40" autofocus', say(words.codeHint, language))}
<button class="main">${say(words.proceed, language)}</button></form>
<form method="post" action="${escaped(action)}"><button class="main" name="again" value="yes">${say(words.startOver, language)}</button></form>`;
  return page(language, words.codeTitle[language], content, otherLanguage(asked));
};

export const expiredPage = (language: PageLanguage): string =>
  page(
    language,
    words.signIn[language],
    `${wrong(say(words.expired, language))}<p><a href="/">${say(words.open, language)}</a></p>`,
  );

/** Opened by a link: a login name (a first time only) and a password; somebody of an enterprise also says their name. */
export const invitationPage = (
  asked: PageAsked,
  { purpose, personName, loginName, firm }: OpenInvitation,
  typed: { readonly loginName?: string; readonly personName?: string } = {},
  problem?: Bilingual,
): string => {
  const { action, language } = asked;
  const isJoin = purpose === 'join';
  const joinText = firm === undefined ? words.joinText : words.firmText;
  const text = say(isJoin ? joinText : words.resetText, language, {
    name: personName,
    login: loginName ?? '',
    firm: firm ?? '',
  });
  const nameField =
    isJoin && firm !== undefined
      ? field(
          'personName',
          say(words.personName, language),
          `autocomplete="name" maxlength="60" value="${escaped(typed.personName ?? personName)}"`,
        )
      : '';
  const loginField = isJoin
    ? field(
        'loginName',
        say(words.loginName, language),
        `autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" value="${escaped(typed.loginName ?? '')}" autofocus`,
        say(words.loginHint, language),
      )
    : `<input type="hidden" name="loginName" autocomplete="username" value="${escaped(loginName ?? '')}">`;
  const content = `<p>${text}</p>${wrong(problem && say(problem, language))}<form method="post" action="${escaped(action)}">
${nameField}${loginField}
${field('password', say(words.password, language), 'type="password" autocomplete="new-password" maxlength="512"', say(words.passwordHint, language))}
${field('again', say(words.passwordAgain, language), 'type="password" autocomplete="new-password" maxlength="512"')}
<button class="main">${say(words.save, language)}</button></form>`;
  return page(
    language,
    (isJoin ? words.joinTitle : words.resetTitle)[language],
    content,
    otherLanguage(asked),
  );
};

export const acceptedPage = (language: PageLanguage, loginName: string): string =>
  page(
    language,
    words.savedTitle[language],
    `<p class="done" role="status">${say(words.saved, language, { login: loginName })}</p><p><a href="/">${say(words.open, language)}</a></p>`,
  );

export const deadInvitationPage = (language: PageLanguage, sentence: Bilingual): string =>
  page(
    language,
    words.invitationTitle[language],
    `<p class="wrong" role="alert">${say(sentence, language)}</p><p><a href="/">${say(words.open, language)}</a></p>`,
  );
