import type { BodyShape } from '../../shared/contracts/routes/route.ts';

/** A case with all its facts and texts is below 100 KiB. */
const largestJson = 256 * 1024;
/** Lambda takes 6 MB a request, and a list arrives in base64, a third longer. */
const largestList = 4 * 1024 * 1024;

/** Bytes a body of this shape may have. */
export const largestBody = ({ kind }: Pick<BodyShape, 'kind'>): number => {
  switch (kind) {
    case 'none':
    case 'json':
      return largestJson;
    case 'list':
      return largestList;
    default:
      return kind satisfies never;
  }
};
