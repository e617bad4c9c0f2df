import * as z from 'zod';

/** A file as an answer: not JSON but its bytes, under its own media type, as an attachment. */
export const file = z.object({
  name: z.string(),
  mediaType: z.string(),
  content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
