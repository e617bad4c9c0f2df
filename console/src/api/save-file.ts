import { callFile } from './call.ts';
import type { AskId, QueryOf } from './routes.ts';

/** Hands a file to the browser to save. */
export const saveFile = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** Fetches a file as the person signed in and saves it; rejects with a `CallFailure`. */
export const download = async <Id extends AskId>(
  id: Id,
  query?: QueryOf<Id>,
  params?: Readonly<Record<string, string>>,
): Promise<void> => {
  const file = await callFile(id, {
    query: query as Readonly<Record<string, string>> | undefined,
    params,
  });
  saveFile(file.content, file.name);
};
