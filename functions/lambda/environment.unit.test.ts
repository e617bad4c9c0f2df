import { describe, expect, it } from 'vitest';
import { caseEnvironment, workflowEnvironment } from './environment.ts';

const complete = {
  AWS_REGION: 'cn-north-1',
  TABLE_NAME: 'cases',
  STATE_MACHINE_ARN: 'arn:aws-cn:states:cn-north-1:111122223333:stateMachine:x',
};

describe('the environment of a function', () => {
  it('is taken when whole, with an endpoint where one is set', () => {
    expect(
      workflowEnvironment.parse({ ...complete, AWS_ENDPOINT_URL: 'http://127.0.0.1:4566', PATH: '/' }),
    ).toEqual({
      ...complete,
      AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
    });
  });

  it.each(['AWS_REGION', 'TABLE_NAME', 'STATE_MACHINE_ARN'])(
    'stops the function at once without %s',
    (name) => {
      expect(workflowEnvironment.safeParse({ ...complete, [name]: undefined }).success).toBe(false);
    },
  );

  it('takes no endpoint that is none', () => {
    expect(caseEnvironment.safeParse({ ...complete, AWS_ENDPOINT_URL: 'nowhere' }).success).toBe(false);
  });
});
