import { makeOpenApiDocument } from './document.ts';

let made: Readonly<Record<string, unknown>> | undefined;

/** The OpenAPI document, made from the contracts when it is first asked for: that asks every schema of every route. */
export const openApiJson = (): Readonly<Record<string, unknown>> => {
  made ??= { ...makeOpenApiDocument() };
  return made;
};
