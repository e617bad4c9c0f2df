import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/**
 * What the handlers read of an API Gateway HTTP API event (payload format 2.0). The JWT authorizer has verified the
 * token before; `local/http` builds the same event.
 */
export type ApiEvent = Pick<
  APIGatewayProxyEventV2,
  'routeKey' | 'headers' | 'queryStringParameters' | 'pathParameters' | 'body' | 'isBase64Encoded'
> & {
  readonly requestContext: {
    readonly requestId: string;
    readonly authorizer?: { readonly jwt: { readonly claims: Readonly<Record<string, unknown>> } };
  };
  /** A list as it came, where the server need not write it as text: on one machine, where others wait meanwhile. */
  readonly bytes?: Uint8Array;
  /** Where the server knows it: nobody waits for the answer any more. */
  readonly gone?: AbortSignal;
};

export type ApiResponse = APIGatewayProxyStructuredResultV2 & {
  readonly statusCode: number;
  headers: Record<string, string>;
};

export type ApiHandler = (event: ApiEvent) => Promise<ApiResponse>;
