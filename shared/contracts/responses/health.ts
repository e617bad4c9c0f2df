import * as z from 'zod';

export const health = z.object({ status: z.literal('ok') }).register(z.globalRegistry, { id: 'Health' });
/** The OpenAPI document itself: its form is the specification's. */
export const openApiDocument = z
  .record(z.string(), z.unknown())
  .register(z.globalRegistry, { id: 'OpenApiDocument' });
