import { describe, expect, it } from 'vitest';
import { settingsFrom } from './settings.ts';
import { SettingsFault } from './settings-fault.ts';

const good = {
  region: 'eu-west-1',
  issuer: 'https://id.example.org',
  audience: 'huizhen',
  people: 'register',
};
const settings = (changes: Readonly<Record<string, unknown>>) => {
  const context: Readonly<Record<string, unknown>> = { ...good, ...changes };
  return settingsFrom((key) => context[key]);
};
const fault = (changes: Readonly<Record<string, unknown>>): string => {
  try {
    settings(changes);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsFault);
    return (error as Error).message;
  }
  throw new Error('the settings were taken');
};

describe('the settings of a deployment', () => {
  it('need a region, an issuer, an audience and who says who people are; the rest has a safe value', () => {
    expect(settings({})).toEqual({
      region: 'eu-west-1',
      partition: 'aws',
      identity: {
        kind: 'oidc',
        issuer: good.issuer,
        audience: ['huizhen'],
        consoleClientId: 'huizhen-console',
      },
      people: 'register',
      logRetentionDays: 365,
      requestsPerSecond: 100,
      reservesConcurrency: true,
      architecture: 'x86_64',
    });
  });

  it('know the regions of aws-cn', () => {
    expect(settings({ region: 'cn-north-1' })).toMatchObject({ partition: 'aws-cn' });
  });

  it.each([
    ['an unknown region', { region: 'mars-1' }, 'mars-1'],
    ['no region', { region: undefined }, 'The setting region is missing.'],
    ['a region of another partition', { region: 'us-gov-west-1' }, 'us-gov-west-1'],
    ['no issuer', { issuer: undefined }, 'The setting issuer is missing'],
    ['an issuer without TLS', { issuer: 'http://id.example.org' }, 'issuer must be an https address'],
    ['a loopback issuer for a real account', { issuer: 'http://127.0.0.1:9' }, 'emulator'],
    ['nothing on who people are', { people: undefined }, 'The setting people must be'],
    ['people by something else', { people: 'ldap' }, 'register'],
    ['no audience', { audience: ' , ' }, 'The setting audience is missing'],
    ['logs kept for a month', { logRetentionDays: '30' }, 'six months'],
    ['a throttle of nothing', { requestsPerSecond: 0 }, 'from 1 to 5000'],
    ['an unknown processor', { architecture: 'mips' }, 'arm64 or x86_64'],
    ['an account that is none', { account: '12' }, '12 digits'],
    ['an emulator elsewhere', { emulatorEndpoint: 'http://10.0.0.1:4566' }, 'loopback'],
    [
      'a user pool in aws-cn',
      { region: 'cn-north-1', identity: 'cognito' },
      'In aws-cn no Cognito user pool',
    ],
    ['a user pool that leads nowhere', { identity: 'cognito' }, 'consoleUrl is missing'],
    [
      'a certificate without a name',
      { consoleCertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/a' },
      'consoleUrl is missing',
    ],
    ['an address for alarms that is none', { alarmEmail: 'nobody' }, 'e-mail'],
  ])('stop synthesis with one sentence, in both languages, at %s', (_what, changes, words) => {
    const lines = fault(changes).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/\p{Script=Han}.*。$/u);
    expect(lines[1]).toContain(words);
    expect(lines[1]).toMatch(/\.$/);
  });
});
