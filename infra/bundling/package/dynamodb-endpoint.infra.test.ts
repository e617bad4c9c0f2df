import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { describe, expect, it } from 'vitest';
import { partitionOf } from '../../settings/schema.ts';
import { dynamoDbEndpoint } from './dynamodb-endpoint.ts';

/** Wherever the settings let the system be deployed. */
const regions = RegionInfo.regions.map(({ name }) => name).filter((name) => partitionOf(name) !== undefined);

/** The resolver that the bundles leave out. */
const { endpointProvider } = new DynamoDBClient({ region: 'eu-west-1' }).config;

const addressOf = (asked: { readonly Region: string; readonly Endpoint?: string }): string =>
  endpointProvider({ ...asked, UseFIPS: false, UseDualStack: false }, {}).url.href;

describe('the address of DynamoDB in the bundles', () => {
  it.each(regions)("is the SDK's own in %s", (Region) => {
    expect(dynamoDbEndpoint({ Region }).url.href).toBe(addressOf({ Region }));
  });

  it('is the one that was set', () => {
    const asked = { Region: 'eu-west-1', Endpoint: 'https://127.0.0.1:8443' };
    expect(dynamoDbEndpoint(asked).url.href).toBe(addressOf(asked));
  });
});
