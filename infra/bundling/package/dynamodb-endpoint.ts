/** What the SDK's own resolver is asked for, as far as it can differ here. */
export type EndpointAsked = { readonly Region?: string; readonly Endpoint?: string };

/** Where DynamoDB is: the address that was set (an emulator's), or the region's in its partition. */
export const dynamoDbEndpoint = ({ Region = '', Endpoint }: EndpointAsked) => {
  const suffix = Region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return { url: new URL(Endpoint ?? `https://dynamodb.${Region}.${suffix}`), properties: {}, headers: {} };
};
