import { describe, expect, it } from 'vitest';
import { caseEnvironment, filesEnvironment, workflowEnvironment } from './environment.ts';

const complete = {
  AWS_REGION: 'cn-north-1',
  TABLE_NAME: 'cases',
  STATE_MACHINE_ARN: 'arn:aws-cn:states:cn-north-1:111122223333:stateMachine:x',
};

describe('the environment of a function', () => {
  it('is taken when whole, with an endpoint where one is set', () => {
    expect(
      workflowEnvironment({ ...complete, AWS_ENDPOINT_URL: 'http://127.0.0.1:4566', PATH: '/' }),
    ).toEqual({
      ...complete,
      AWS_ENDPOINT_URL: 'http://127.0.0.1:4566',
    });
  });

  it.each(['AWS_REGION', 'TABLE_NAME', 'STATE_MACHINE_ARN'])(
    'stops the function at once without %s',
    (name) => {
      expect(() => workflowEnvironment({ ...complete, [name]: undefined })).toThrow(name);
    },
  );

  it('stops the function of the documents without their bucket', () => {
    expect(filesEnvironment({ ...complete, FILES_BUCKET: 'files' })).toMatchObject({ FILES_BUCKET: 'files' });
    expect(() => filesEnvironment(complete)).toThrow('FILES_BUCKET');
  });

  it('takes no endpoint that is none', () => {
    expect(() => caseEnvironment({ ...complete, AWS_ENDPOINT_URL: 'nowhere' })).toThrow(
      /: AWS_ENDPOINT_URL$/,
    );
  });
});
