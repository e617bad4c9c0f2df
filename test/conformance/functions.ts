import { FunctionError, type FunctionInvoker, type Json } from '../../local/engine/index.ts';
import type { RecordedFunction } from './recording.ts';
import type { SkippingClock } from './skipping-clock.ts';

/** The functions of a recorded machine, by name. */
export function invokerOf(
  functions: { readonly [name: string]: RecordedFunction },
  clock: SkippingClock,
): FunctionInvoker {
  return async (name, payload) => {
    const known = functions[name];
    if (known === undefined) {
      throw new FunctionError('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
    }
    return await answer(known, payload, clock);
  };
}

async function answer(known: RecordedFunction, payload: Json, clock: SkippingClock): Promise<Json> {
  switch (known.kind) {
    case 'identity':
      return payload;
    case 'return':
      return known.value ?? known['result'] ?? null;
    case 'throw':
      throw new FunctionError(known.errorType ?? 'Exception', known.errorMessage ?? '');
    case 'sleep':
      await clock.sleep(Number(known['seconds'] ?? known['duration'] ?? known['sleep'] ?? 60) * 1_000);
      return known.value ?? payload;
    case 'pyformat':
      return pythonFormat(templateOf(known), payload);
    default:
      throw new Error(`Recorded function of unknown kind '${known.kind}'`);
  }
}

/** The one text beside the kind, whatever the recording calls it. */
function templateOf({ kind: _, ...fields }: RecordedFunction): string {
  return Object.values(fields).find((field) => typeof field === 'string') ?? '';
}

/** `{}` and `{name}` of Python's str.format over the event. */
function pythonFormat(template: string, event: Json): string {
  return template.replaceAll(
    /\{(?:event)?(?:\[['"]?([^\]'"]*)['"]?\]|(\w+))?\}/gu,
    (_, bracketed?: string, plain?: string) => {
      const key = bracketed ?? (plain === 'event' ? undefined : plain);
      if (key === undefined) return python(event);
      return typeof event === 'object' && event !== null ? python(Reflect.get(event, key) as Json) : '';
    },
  );
}

/** As Python's str() shows a JSON value. */
function python(value: Json): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value)
    .replaceAll('"', "'")
    .replaceAll(/([,:])/gu, '$1 ');
}
