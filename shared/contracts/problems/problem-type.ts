export const problemMediaType = 'application/problem+json';
export const problemTypeOf = (code: string): string => `urn:huizhen:problem:${code}`;
