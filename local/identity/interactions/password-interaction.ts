import type { Interaction, Provider } from 'oidc-provider';
import { signInStatus } from '../../../shared/contracts/http-status.ts';
import type { LocalAccounts, SignInTry } from '../accounts/accounts.ts';
import type { DeviceMark } from '../accounts/device-mark.ts';
import type { Registrations } from '../accounts/registrations.ts';
import type { IdentityRequest } from '../identity-request.ts';
import { codePage, expiredPage, type Failure, passwordPage } from '../pages/account-pages.ts';
import { enrolledPage, enrolmentPage } from '../pages/enrolment-pages.ts';
import { refusalPage } from '../pages/refusal-page.ts';
import { registrationStandingPage } from '../pages/registration-pages.ts';
import { TooManyPasswords } from '../passwords/hash.ts';
import { answerPage, formOf, languageOf, openInteraction } from './interaction.ts';
import { markDevice, visitorOf } from './visitor.ts';

/** How long after the password its code may come. */
const codeWithinMs = 10 * 60_000;

/**
 * The password was right: kept with the sign-in under way, on this side only. What is left: the code; where codes are owed,
 * setting them up, and then no more than to note the recovery codes.
 */
type Halfway = {
  readonly personId: string;
  readonly at: number;
  readonly left?: 'enrolment' | 'nothing';
};
const halfwayOf = ({ result }: Interaction): Halfway | undefined => {
  const halfway = result?.['halfway'] as Halfway | undefined;
  return halfway && Date.now() - halfway.at < codeWithinMs ? halfway : undefined;
};

/**
 * 登录: 1 name and password; 2 where it is set up, a one-time code; where it is demanded and not set up, that first; 3 back to the
 * console. The browser that asked is the one that
 * goes on: its cookie names the sign-in under way, and nothing of it stands in the address that another could hand over.
 */
export const passwordInteraction =
  (provider: Provider, accounts: LocalAccounts, marks: DeviceMark, registrations: Registrations) =>
  async (incoming: IdentityRequest): Promise<void> => {
    const { request, response, path: action } = incoming;
    const interaction = await openInteraction(provider, incoming);
    const language = languageOf(incoming, interaction);
    if (!interaction) return answerPage(response, expiredPage(language), signInStatus.refused);
    const registers = (await registrations.workGroups()).length > 0;
    const asked = { action, language, registers };
    const halfway = halfwayOf(interaction);
    const passed = (personId: string, left?: Halfway['left']) =>
      provider.interactionResult(
        request,
        response,
        { halfway: { personId, at: Date.now(), ...(left && { left }) } },
        { mergeWithLastSubmission: false },
      );
    /** The page that somebody stands at who is halfway in. */
    const halfwayPage = async ({ personId, left }: Halfway, failure?: Failure): Promise<string> => {
      if (left === 'nothing') return enrolledPage(asked);
      const begun = left === 'enrolment' ? await accounts.enrol(personId) : undefined;
      return begun ? enrolmentPage(asked, begun, failure) : codePage(asked, failure);
    };
    if (request.method !== 'POST')
      return answerPage(response, halfway ? await halfwayPage(halfway) : passwordPage(asked));
    const form = await formOf(incoming);
    if (!form) return answerPage(response, refusalPage(language), signInStatus.refused);
    const visitor = visitorOf(incoming, marks);

    const finish = async (personId: string, amr: readonly string[]): Promise<void> => {
      markDevice(incoming, marks, personId);
      await provider.interactionFinished(
        request,
        response,
        { login: { accountId: personId, amr: [...amr], remember: false } },
        { mergeWithLastSubmission: false },
      );
    };
    const again = (html: (failure?: Failure) => string, tried: SignInTry) => {
      if (tried.outcome !== 'wait')
        return answerPage(
          response,
          html({ why: tried.outcome === 'notAdmitted' ? 'notAdmitted' : 'wrong' }),
          signInStatus.refused,
        );
      const { seconds } = tried;
      return answerPage(response, html({ why: 'wait', seconds }), signInStatus.wait, {
        'retry-after': String(seconds),
      });
    };

    if (halfway && form.get('again') === 'yes') {
      await provider.interactionResult(request, response, {}, { mergeWithLastSubmission: false });
      return answerPage(response, passwordPage(asked));
    }
    const code = form.get('code') ?? '';
    if (halfway?.left === 'nothing') return finish(halfway.personId, ['pwd', 'otp', 'mfa']);
    if (halfway?.left === 'enrolment') {
      const { personId } = halfway;
      const tried = await accounts.confirmEnrolment(personId, code, visitor);
      if (!tried.ok) {
        const isWait = tried.fault === 'wait_a_while';
        const html = await halfwayPage(halfway, { why: isWait ? 'waitAWhile' : 'codeWrong' });
        return answerPage(response, html, isWait ? signInStatus.wait : signInStatus.refused);
      }
      await passed(personId, 'nothing');
      return answerPage(response, enrolledPage(asked, tried.value.recoveryCodes));
    }
    if (halfway) {
      const tried = await accounts.checkCode(halfway.personId, code, visitor);
      if (tried.outcome === 'in') return finish(halfway.personId, ['pwd', 'otp', 'mfa']);
      return again(
        (failure) => codePage(asked, failure?.why === 'wrong' ? { why: 'codeWrong' } : failure),
        tried,
      );
    }
    const loginName = form.get('loginName') ?? '';
    try {
      const tried = await accounts.signIn(loginName, form.get('password') ?? '', visitor);
      if (tried.outcome === 'in') return await finish(tried.account.personId, ['pwd']);
      if (tried.outcome === 'registering')
        return answerPage(response, registrationStandingPage(language, tried.standing));
      if (tried.outcome === 'code' || tried.outcome === 'codesOwed') {
        const { personId } = tried.account;
        const left = tried.outcome === 'codesOwed' ? 'enrolment' : undefined;
        await passed(personId, left);
        return answerPage(response, await halfwayPage({ personId, at: Date.now(), ...(left && { left }) }));
      }
      return again((failure) => passwordPage(asked, loginName, failure), tried);
    } catch (error) {
      if (!(error instanceof TooManyPasswords)) throw error;
      return answerPage(response, passwordPage(asked, loginName, { why: 'busy' }), signInStatus.wait);
    }
  };
