import { S3ServiceException } from '@aws-sdk/client-s3';

const notThere = 404;

/** What the bucket does not have (any more) is undefined. */
export const orNothing = async <T>(answer: Promise<T>): Promise<T | undefined> => {
  try {
    return await answer;
  } catch (failure) {
    if (failure instanceof S3ServiceException && failure.$metadata.httpStatusCode === notThere)
      return undefined;
    throw failure;
  }
};
