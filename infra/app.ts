import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { buildApp } from './build-app.ts';
import { bundlesIn } from './bundling/code-of.ts';
import { consoleSite } from './bundling/console-site.ts';
import { settingsFrom } from './settings/settings.ts';
import { SettingsFault } from './settings/settings-fault.ts';

const app = new App();
try {
  const settings = settingsFrom((key) => app.node.tryGetContext(key));
  const site = consoleSite(join(app.outdir, 'site'));
  if (!site.isBuilt)
    console.warn(
      '控制台尚未构建，部署的是占位页。The console is not built; a page that says so is deployed.',
    );
  buildApp(app, settings, bundlesIn(join(app.outdir, 'functions')), site.folder);
} catch (error) {
  if (!(error instanceof SettingsFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
