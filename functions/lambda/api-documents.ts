import { detectType } from '../../shared/adapters/files/detect-type.ts';
import { makeS3FileStore } from '../../shared/adapters/files/s3/s3-file-store.ts';
import { documentUses } from '../../shared/application/documents/uses.ts';
import { personalDataUses } from '../../shared/application/personal-data/uses.ts';
import { makeHandler } from '../api/documents/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { fileClient } from './aws/file-client.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';
import { filesEnvironment } from './environment.ts';

const environment = filesEnvironment(process.env);
const client = fileClient(environment);

export const handler = makeHandler(
  apiDependencies((deps) => {
    const files = makeS3FileStore({ client, bucket: environment.FILES_BUCKET, clock: deps.clock });
    return { ...documentUses({ ...deps, files, detectType }), ...personalDataUses(deps) };
  }, rulesOfAnswerers),
);
