import { textOf } from '../../../shared/application/refusals.ts';
import { signInStatus } from '../../../shared/contracts/http-status.ts';
import type { LocalAccounts } from '../accounts/accounts.ts';
import type { DeviceMark } from '../accounts/device-mark.ts';
import type { IdentityRequest } from '../identity-request.ts';
import { acceptedPage, deadInvitationPage, invitationPage } from '../pages/account-pages.ts';
import { accountWords } from '../pages/account-words.ts';
import { refusalPage } from '../pages/refusal-page.ts';
import { identityPaths } from '../paths.ts';
import { answerPage, formOf, languageOf } from './interaction.ts';
import { markDevice } from './visitor.ts';

/** A link of an invitation or a reset: opened, a login name and a password are chosen; a dead one says what to do. */
export const serveInvitation =
  (accounts: LocalAccounts, marks: DeviceMark) =>
  async (incoming: IdentityRequest): Promise<void> => {
    const { request, response, path } = incoming;
    const token = path.slice(`${identityPaths.invitation}/`.length);
    const language = languageOf(incoming);
    const asked = { action: path, language };
    const read = await accounts.readInvitation(token);
    if (!read.ok)
      return answerPage(response, deadInvitationPage(language, textOf(read.refusal)), signInStatus.linkDead);
    if (request.method !== 'POST') return answerPage(response, invitationPage(asked, read.value));
    const form = await formOf(incoming);
    if (!form) return answerPage(response, refusalPage(language), signInStatus.refused);
    const loginName = form.get('loginName') ?? '';
    const password = form.get('password') ?? '';
    const personName = form.get('personName') ?? '';
    const typed = { loginName, personName };
    if (password !== form.get('again'))
      return answerPage(
        response,
        invitationPage(asked, read.value, typed, accountWords.passwordsDiffer),
        signInStatus.refused,
      );
    const accepted = await accounts.acceptInvitation(token, { loginName, password, personName });
    if (!accepted.ok)
      return answerPage(
        response,
        invitationPage(asked, read.value, typed, textOf(accepted.refusal)),
        signInStatus.refused,
      );
    markDevice(incoming, marks, accepted.value.personId);
    return answerPage(response, acceptedPage(language, accepted.value.loginName));
  };
