import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexNames } from '../../shared/application/ports/table.ts';
import { contextSchema } from '../settings/schema.ts';
import type { Synthesised } from './synthesise.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/runbooks');
const pages = readdirSync(folder).map((page) => ({ page, text: readFileSync(join(folder, page), 'utf8') }));
const commandsIn = (text: string): string =>
  [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n');

/** `for f in A B; do log X ${f}Y` names AY and BY. */
const spelledOut = (commands: string): string =>
  commands.replaceAll(/for f in ([^;]+); do ([^\n]*?); done/g, (_, names: string, body: string) =>
    names
      .trim()
      .split(/\s+/)
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's own.
      .map((name) => body.replaceAll('${f}', name))
      .join('\n'),
  );

/** What a person would type from the runbooks in the night must be there. */
export const runbookTests = (made: () => Readonly<Record<'aws' | 'china' | 'userPool', Synthesised>>) => {
  describe('the runbooks', () => {
    it.each(['aws', 'china'] as const)('name resources that the stacks of %s have', (name) => {
      const { resources } = made()[name];
      const isThere = (stack = '', prefix = '', type = '') =>
        resources.some(
          (found) => found.stack === stack && found.id.startsWith(prefix) && found.Type === type,
        );
      const named = pages.flatMap(({ page, text }) => {
        const commands = spelledOut(commandsIn(text));
        const resourcesNamed = [...commands.matchAll(/\bof (Huizhen\w+) (\w+) (AWS::\w+::\w+)/g)];
        const logs = [...commands.matchAll(/\blog (Huizhen\w+) (\w+)/g)];
        return [
          ...resourcesNamed.map(([, ...parts]) => ({ page, parts })),
          ...logs.map(([, ...parts]) => ({ page, parts: [...parts, 'AWS::Logs::LogGroup'] })),
        ];
      });
      expect(named.length).toBeGreaterThan(20);
      // The files of the console have a bucket in `aws` alone, as deploy.md says.
      const missing = named.filter(
        ({ parts: [stack, prefix, type] }) =>
          !isThere(stack, prefix, type) && !(name === 'china' && prefix === 'ConsoleFilesBucket'),
      );
      expect(missing).toEqual([]);
    });

    it('leave no name to be put together by the shell', () => {
      const left = pages.filter(({ text }) =>
        /\b(log|of) Huizhen\w+ \S*\$/.test(spelledOut(commandsIn(text))),
      );
      expect(left.map(({ page }) => page)).toEqual([]);
    });

    it('run scripts of this repository that there are', () => {
      const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        readonly scripts: Readonly<Record<string, string>>;
      };
      const named = pages.flatMap(({ text }) =>
        [...commandsIn(text).matchAll(/\bnpm run (?:-s )?([\w:]+)\b(?! -w)/g)].map(
          ([, script]) => script ?? '',
        ),
      );
      expect(named).toContain('restore:cases');
      expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
    });

    it('name indexes of the table, settings of the app and pages of their own', () => {
      for (const { text } of pages) {
        for (const [, index] of commandsIn(text).matchAll(/--index-name (\w+)/g))
          expect(indexNames).toContain(index);
        for (const [, link = ''] of text.matchAll(/\]\(([\w./-]+)\)/g))
          expect([link, existsSync(join(folder, link))]).toEqual([link, true]);
      }
      const deploy = pages.find(({ page }) => page === 'deploy.md')?.text ?? '';
      const settings = [...commandsIn(deploy).matchAll(/-c (\w+)=/g)].map(([, key]) => key ?? '');
      expect(settings.length).toBeGreaterThan(3);
      expect(settings.filter((key) => !(key in contextSchema.shape))).toEqual([]);
      const untold = Object.keys(contextSchema.shape).filter(
        (key) => !deploy.includes(`\`${key}`) && !deploy.includes(` \`${key}`),
      );
      expect(untold).toEqual([]);
    });

    it('are listed on their first page', () => {
      const first = pages.find(({ page }) => page === 'README.md')?.text ?? '';
      const unlisted = pages.filter(({ page }) => page !== 'README.md' && !first.includes(`(${page})`));
      expect(unlisted.map(({ page }) => page)).toEqual([]);
    });
  });

  it('the API’s own address is an output: in aws-cn no other leads to it', () => {
    for (const { templates } of Object.values(made())) {
      const outputs = Object.entries(templates.get('HuizhenApi')?.toJSON()['Outputs'] ?? {});
      expect(outputs.filter(([name]) => name === 'Address')).toHaveLength(1);
    }
  });
};
