import type { FieldError } from './failure.ts';
import type { OrderId } from './routes.ts';

/**
 * Checks a body against its contract before it is sent, with the very schema the server uses. zod and the schemas come
 * in their own chunk, when the first form is opened or sent.
 */
export const checkBody = async (id: OrderId, body: unknown): Promise<readonly FieldError[]> => {
  const { bodyErrors } = await import('./validators.ts');
  return bodyErrors(id, body);
};
