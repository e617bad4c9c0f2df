import { makeOpenApiDocument } from './document.ts';

/** The OpenAPI document, made from the contracts. */
export const openApiJson = (): Readonly<Record<string, unknown>> => ({ ...makeOpenApiDocument() });
