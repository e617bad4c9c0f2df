import type {
  RegisteringGroup,
  RegistrationStanding,
} from '../../../shared/application/firms/registration.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import { civilDateOf } from '../../../shared/domain/time/index.ts';
import { registrationWords as words } from '../accounts/registration-words.ts';
import type { RegistrationForm } from '../accounts/registrations.ts';
import { identityPaths } from '../paths.ts';
import { field, otherLanguage, type PageAsked, say, wrong } from './account-pages.ts';
import { accountWords } from './account-words.ts';
import { escaped, page } from './layout.ts';
import type { PageLanguage } from './words.ts';

/** 企业注册: what was typed stays, but for the password. */
export const registrationPage = (
  asked: PageAsked,
  groups: readonly RegisteringGroup[],
  typed: Partial<RegistrationForm> = {},
  problems: readonly Bilingual[] = [],
): string => {
  const { action, language } = asked;
  const told = (text: Bilingual) => say(text, language);
  const option = (value: string, label: string, chosen: string | undefined) =>
    `<option value="${escaped(value)}"${value === chosen ? ' selected' : ''}>${label}</option>`;
  const only = groups.length === 1 ? groups[0]?.id : undefined;
  const choices = groups.map(({ id, name }) => option(id, told(name), typed.workGroup ?? only)).join('');
  const kinds = (['uscc', 'businessLicence'] as const)
    .map((kind) => option(kind, told(words[kind]), typed.kind ?? 'uscc'))
    .join('');
  const line = (name: 'code' | 'firmName' | 'contactName' | 'phone', more: string, hint = ''): string =>
    field(name, told(words[name]), `${more} value="${escaped(typed[name] ?? '')}"`, hint);
  const listed = problems.map(told).join('<br>');
  const content = `<p>${told(words.intro)}</p>${wrong(listed === '' ? undefined : listed)}
<form method="post" action="${escaped(action)}">
<label for="workGroup">${told(words.workGroup)}</label><select id="workGroup" name="workGroup" required>${option('', told(words.choose), typed.workGroup ?? only ?? '')}${choices}</select>
<label for="kind">${told(words.kind)}</label><select id="kind" name="kind">${kinds}</select>
${line('code', 'autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40"', told(words.codeHint))}
${line('firmName', 'autocomplete="organization" maxlength="100"')}
${line('contactName', 'autocomplete="name" maxlength="100"')}
${line('phone', 'type="tel" autocomplete="tel" maxlength="40"', told(words.phoneHint))}
${field('password', told(accountWords.password), 'type="password" autocomplete="new-password" maxlength="512"', told(accountWords.passwordHint))}
${field('again', told(accountWords.passwordAgain), 'type="password" autocomplete="new-password" maxlength="512"')}
<button class="main">${told(words.submit)}</button></form>`;
  return page(language, words.title[language], content, otherLanguage(asked));
};

const note = (language: PageLanguage, title: Bilingual, content: string): string =>
  page(language, title[language], `${content}<p><a href="/">${say(accountWords.open, language)}</a></p>`);

export const registeredPage = (language: PageLanguage, loginName: string, group: Bilingual): string =>
  note(
    language,
    words.doneTitle,
    `<p class="done" role="status">${say(words.done, language, { login: loginName, group: group[language] })}</p>`,
  );

export const registrationClosedPage = (language: PageLanguage): string =>
  note(language, words.closedTitle, `<p class="wrong" role="alert">${say(words.closed, language)}</p>`);

export const waitSentence = (seconds: number): Bilingual => ({
  zh: words.wait.zh.replace('{seconds}', String(seconds)),
  en: words.wait.en.replace('{seconds}', String(seconds)),
});

/** All that an account sees which was registered and not let in (等待确认、未获确认). */
export const registrationStandingPage = (
  language: PageLanguage,
  { state, firmName, at, workGroup, reason = '' }: RegistrationStanding,
): string => {
  const fill = { firm: firmName, group: workGroup[language], on: civilDateOf(at), reason };
  return state === 'refused'
    ? note(
        language,
        words.refusedTitle,
        `<p class="wrong" role="alert">${say(words.refused, language, fill)}</p><p>${say(words.refusedNext, language)}</p><p><a href="${identityPaths.registration}">${say(words.again, language)}</a></p>`,
      )
    : note(
        language,
        words.waitingTitle,
        `<p class="done" role="status">${say(words.waiting, language, fill)}</p>`,
      );
};
