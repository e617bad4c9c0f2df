import { signInStatus } from '../../../shared/contracts/http-status.ts';
import type { RegistrationForm, Registrations } from '../accounts/registrations.ts';
import type { IdentityRequest } from '../identity-request.ts';
import { accountWords } from '../pages/account-words.ts';
import { refusalPage } from '../pages/refusal-page.ts';
import {
  registeredPage,
  registrationClosedPage,
  registrationPage,
  waitSentence,
} from '../pages/registration-pages.ts';
import { TooManyPasswords } from '../passwords/hash.ts';
import { answerPage, formOf, languageOf } from './interaction.ts';

/**
 * 企业自行注册, for anyone where a region lets it: 1 the form; 2 the request with its account, or what to mend; 3 the login name.
 * Whatever is known of the code here, the answer is the same.
 */
export const serveRegistration =
  (registrations: Registrations) =>
  async (incoming: IdentityRequest): Promise<void> => {
    const { request, response, path, source } = incoming;
    const language = languageOf(incoming);
    const asked = { action: path, language };
    const groups = await registrations.workGroups();
    if (groups.length === 0)
      return answerPage(response, registrationClosedPage(language), signInStatus.refused);
    if (request.method !== 'POST') return answerPage(response, registrationPage(asked, groups));
    const sent = await formOf(incoming);
    if (!sent) return answerPage(response, refusalPage(language), signInStatus.refused);
    const typed = typedIn(sent);
    try {
      const tried = await registrations.register(typed, source);
      switch (tried.outcome) {
        case 'registered':
          return answerPage(response, registeredPage(language, tried.loginName, tried.workGroup));
        case 'wait': {
          const { seconds } = tried;
          const html = registrationPage(asked, groups, typed, [waitSentence(seconds)]);
          return answerPage(response, html, signInStatus.wait, { 'retry-after': String(seconds) });
        }
        case 'wrong':
          return answerPage(
            response,
            registrationPage(asked, groups, typed, tried.sentences),
            signInStatus.refused,
          );
        default:
          return tried satisfies never;
      }
    } catch (error) {
      if (!(error instanceof TooManyPasswords)) throw error;
      const html = registrationPage(asked, groups, typed, [accountWords.busy]);
      return answerPage(response, html, signInStatus.wait);
    }
  };

const typedIn = (sent: URLSearchParams): RegistrationForm => {
  const of = (name: keyof RegistrationForm) => sent.get(name) ?? '';
  return {
    workGroup: of('workGroup'),
    kind: of('kind'),
    code: of('code'),
    firmName: of('firmName'),
    contactName: of('contactName'),
    phone: of('phone'),
    password: of('password'),
    again: of('again'),
  };
};
