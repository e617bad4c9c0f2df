import { execute } from '../cases/execute.ts';
import type { CommandAnswer } from '../cases/port.ts';
import type { Deps } from '../deps.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { Result } from '../refusals.ts';
import type { RemoveDocumentRequest } from './port.ts';

/** 材料撤回. 1 the event; 2 the file goes. Nobody is given a link any more from 1 on, even where 2 fails. */
export const removeDocument = async (
  deps: Deps & { readonly files: FileStore },
  { documentId, reason, ...request }: RemoveDocumentRequest,
): Promise<Result<CommandAnswer>> => {
  const answer = await execute(deps, { ...request, command: { type: 'removeDocument', documentId, reason } });
  if (!answer.ok) return answer;
  const key = { caseId: request.caseId, documentId };
  try {
    await deps.files.remove(key);
  } catch (error) {
    deps.log.warn('removed_file_left', { ...key, error: error instanceof Error ? error.name : typeof error });
  }
  return answer;
};
