import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './run-command.ts';

const pom = path.join(import.meta.dirname, 'pom.xml');
const cache = path.join(import.meta.dirname, '../../node_modules/.cache/dynamodb-local');
const oldestJava = 17;

export type Availability =
  | { readonly available: true; readonly folder: string }
  | { readonly available: false; readonly reason: string };

/**
 * The folder with DynamoDB Local's jars, fetched once with Maven. Where that is impossible the reason is answered, so
 * that a laptop without Java still runs everything else; on CI (`CI=true`) it is an error, so that it cannot go unseen.
 */
export async function findDynamoDBLocal(): Promise<Availability> {
  const folder = path.join(cache, createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12));
  const reason = (await javaProblem()) ?? (existsSync(folder) ? undefined : await fetchProblem(folder));
  if (reason === undefined) return { available: true, folder };
  if (process.env['CI'] === 'true') throw new Error(`DynamoDB Local cannot run: ${reason}`);
  return { available: false, reason };
}

/** The launcher is compiled as it starts, so a runtime without the compiler module is not enough. */
async function javaProblem(): Promise<string | undefined> {
  try {
    const modules = await runCommand('java', ['--list-modules']);
    const version = Number(/^java\.base@(\d+)/m.exec(modules)?.[1]);
    if (!(version >= oldestJava)) return `Java ${oldestJava} or newer is needed`;
    if (!modules.includes('jdk.compiler@')) return 'a whole JDK is needed, not only a Java runtime';
    return undefined;
  } catch {
    return 'no Java found';
  }
}

async function fetchProblem(folder: string): Promise<string | undefined> {
  mkdirSync(cache, { recursive: true });
  // Two test files may fetch at the same time: each into its own folder, the first to end names it.
  const temporary = mkdtempSync(path.join(cache, 'fetching-'));
  try {
    await runCommand('mvn', [
      ...['--quiet', '--batch-mode', '--file', pom],
      ...['dependency:copy-dependencies', `-DoutputDirectory=${temporary}`, '-DincludeScope=runtime'],
    ]);
    if (!existsSync(folder)) renameSync(temporary, folder);
    return undefined;
  } catch (failure) {
    const missing = failure instanceof Error && 'code' in failure && failure.code === 'ENOENT';
    return missing ? 'no Maven found' : `Maven could not fetch it (${firstLine(failure)})`;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function firstLine(failure: unknown): string {
  return String(failure).split('\n')[0]?.slice(0, 200) ?? '';
}
