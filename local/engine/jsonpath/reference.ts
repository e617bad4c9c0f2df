import type { Json } from '../definition.ts';
import type { Scope } from '../scope.ts';
import { type Path, parsePath, readPath } from './path.ts';

/** A path with its root: the value it starts from is the state's document, the context object or a variable. */
export type Reference = {
  readonly text: string;
  readonly path: Path;
  /** Undefined: nothing stands there. */
  readonly read: (scope: Scope, document: Json) => Json | undefined;
};

const rootPattern = /^\$(\$|[\p{ID_Start}_][\p{ID_Continue}]*)?/u;

/** Undefined: not a path of the supported subset. */
export function parseReference(text: string): Reference | undefined {
  const root = rootPattern.exec(text);
  if (root === null) return undefined;
  const path = parsePath(text.slice(root[0].length));
  if (path === undefined) return undefined;
  const name = root[1];
  return {
    text,
    path,
    read: (scope, document) => {
      if (name === undefined) return readPath(path, document);
      if (name === '$') return readPath(path, scope.context());
      const value = Object.hasOwn(scope.variables, name) ? scope.variables[name] : undefined;
      return value === undefined ? undefined : readPath(path, value);
    },
  };
}
