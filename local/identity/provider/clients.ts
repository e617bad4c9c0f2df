import type { ClientMetadata } from 'oidc-provider';
import { consoleClientId, demoClientId, personaGrant } from '../paths.ts';

/** Where the console is sent back to after signing in: exactly this (console/src/auth/entry.ts). */
const returnPath = '/signed-in';

/** The clients that come with the program. Machines are registered by administrators and stand in the table. */
export const ownClients = (origin: string, isDemo: boolean): ClientMetadata[] => [
  {
    client_id: consoleClientId,
    client_name: '会诊 Huizhen',
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    redirect_uris: [`${origin}${returnPath}`],
    post_logout_redirect_uris: [`${origin}/`],
    response_types: ['code'],
    grant_types: ['authorization_code', ...(isDemo ? [] : ['refresh_token'])],
    scope: 'openid profile',
  },
  ...(isDemo
    ? [
        {
          client_id: demoClientId,
          token_endpoint_auth_method: 'none' as const,
          redirect_uris: [],
          response_types: [],
          grant_types: [personaGrant],
        },
      ]
    : []),
];
