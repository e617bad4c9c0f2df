import type { Provider } from 'oidc-provider';
import { signInStatus } from '../../../shared/contracts/http-status.ts';
import type { IdentityRequest } from '../identity-request.ts';
import { personaPage } from '../pages/persona-page.ts';
import { refusalPage } from '../pages/refusal-page.ts';
import type { Persona } from '../personas.ts';
import { answerPage, formOf, languageOf, openInteraction } from './interaction.ts';

/** The sign-in page of the demo: the person says who they are, and is. */
export const personaInteraction =
  (provider: Provider, personas: readonly Persona[]) =>
  async (incoming: IdentityRequest): Promise<void> => {
    const { request, response, path } = incoming;
    const interaction = await openInteraction(provider, incoming);
    const language = languageOf(incoming, interaction);
    if (!interaction)
      return answerPage(response, refusalPage(language, 'interaction_expired'), signInStatus.refused);
    if (request.method === 'GET') return answerPage(response, personaPage(personas, path, language));
    const form = await formOf(incoming);
    const chosen = personas.find(({ id }) => id === form?.get('persona'));
    if (!chosen) return answerPage(response, refusalPage(language), signInStatus.refused);
    await provider.interactionFinished(request, response, {
      login: { accountId: chosen.id, remember: false },
    });
  };
