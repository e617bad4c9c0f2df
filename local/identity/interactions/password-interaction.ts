import type { Interaction, Provider } from 'oidc-provider';
import { signInStatus } from '../../../shared/contracts/http-status.ts';
import type { LocalAccounts, SignInTry } from '../accounts/accounts.ts';
import type { DeviceMark } from '../accounts/device-mark.ts';
import type { Registrations } from '../accounts/registrations.ts';
import type { IdentityRequest } from '../identity-request.ts';
import { codePage, expiredPage, type Failure, passwordPage } from '../pages/account-pages.ts';
import { refusalPage } from '../pages/refusal-page.ts';
import { registrationStandingPage } from '../pages/registration-pages.ts';
import { TooManyPasswords } from '../passwords/hash.ts';
import { answerPage, formOf, languageOf, openInteraction } from './interaction.ts';
import { markDevice, visitorOf } from './visitor.ts';

/** How long after the password its code may come. */
const codeWithinMs = 10 * 60_000;

/** The password was right: kept with the sign-in under way, on this side only. */
type Halfway = { readonly personId: string; readonly at: number };
const halfwayOf = ({ result }: Interaction): Halfway | undefined => {
  const halfway = result?.['halfway'] as Halfway | undefined;
  return halfway && Date.now() - halfway.at < codeWithinMs ? halfway : undefined;
};

/**
 * 登录: 1 name and password; 2 where it is set up, a one-time code; 3 back to the console. The browser that asked is the one that
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
    if (request.method !== 'POST')
      return answerPage(response, halfway ? codePage(asked) : passwordPage(asked));
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
    if (halfway) {
      const tried = await accounts.checkCode(halfway.personId, form.get('code') ?? '', visitor);
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
      if (tried.outcome === 'code') {
        const passed = { halfway: { personId: tried.account.personId, at: Date.now() } };
        await provider.interactionResult(request, response, passed, { mergeWithLastSubmission: false });
        return answerPage(response, codePage(asked));
      }
      return again((failure) => passwordPage(asked, loginName, failure), tried);
    } catch (error) {
      if (!(error instanceof TooManyPasswords)) throw error;
      return answerPage(response, passwordPage(asked, loginName, { why: 'busy' }), signInStatus.wait);
    }
  };
