import { setTimeout as pause } from 'node:timers/promises';
import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { listedFileOf } from '../../../shared/application/cases/case-store.ts';
import { signalKey, signalKinds, stateKey, waitKey } from '../../../shared/application/keys.ts';
import type { Item } from '../../../shared/application/ports/table.ts';
import { isEnded } from '../../../shared/domain/case/stages.ts';
import type { CaseFile } from '../../../shared/domain/case/state.ts';

const patienceMs = 60_000;
const pollMs = 50;
const signals: ReadonlySet<string> = new Set(signalKinds.map((kind) => signalKey('', kind).sk));

/**
 * Waits until stream, workflow and step function have done what the last command asks of them. Nothing is pushed on:
 * a stream that carries nothing out, or a machine that stands still, ends in an error here.
 */
export const settled = async (client: DynamoDBDocumentClient, tableName: string): Promise<void> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const open = unsettled(await scan(client, tableName));
    if (open.length === 0) return;
    if (performance.now() > deadline) throw new Error(`Not settled in time: ${open.join('; ')}`);
    await pause(pollMs);
  }
};

const scan = async (client: DynamoDBDocumentClient, tableName: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    items.push(...((page.Items ?? []) as Item[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
};

const unsettled = (items: readonly Item[]): readonly string[] => {
  const waits = new Map(items.filter(({ sk }) => sk === waitKey('').sk).map((item) => [item.pk, item.data]));
  const signalled = items.filter(({ sk }) => signals.has(sk)).map(({ pk, sk }) => `${pk} ${sk}`);
  const moving = items
    .filter(({ pk, sk }) => sk === stateKey('').sk && pk.startsWith(stateKey('').pk))
    .flatMap((item) => {
      const { pk } = item;
      const file = listedFileOf(item);
      if (isEnded(file.phase.stage)) return [];
      const wait = waits.get(pk);
      const waitsHere = wait?.['stage'] === file.phase.stage && wait['run'] === file.run;
      return waitsHere && stageWorkDone(file) ? [] : [`${pk} in ${file.phase.stage}`];
    });
  return [...signalled, ...moving];
};

/** What the system itself does on entering a stage (`shared/application/workflow/work-of.ts`). */
const stageWorkDone = ({ phase, score }: CaseFile): boolean => {
  switch (phase.stage) {
    case 'scoring':
      return phase.findings !== undefined || score?.status === 'manualReview';
    case 'recommendation':
    case 'secondRecommendation':
      return phase.preparation !== undefined;
    case 'triage':
      return phase.suggestion !== undefined;
    default:
      return true;
  }
};
