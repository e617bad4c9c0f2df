const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`The environment has no ${name}`);
  return value;
};

/**
 * Stands for `@aws-sdk/credential-provider-node` in the bundles. Lambda hands a function its role's credentials in the
 * environment, for as long as that environment lives; files, SSO and the instance service do not exist there.
 */
export const defaultProvider = () => async () => {
  const sessionToken = process.env['AWS_SESSION_TOKEN'];
  return {
    accessKeyId: setting('AWS_ACCESS_KEY_ID'),
    secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken && { sessionToken }),
  };
};
