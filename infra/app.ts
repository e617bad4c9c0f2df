import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { buildApp } from './build-app.ts';
import { packagesIn } from './bundling/code-of.ts';
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
  const { codeOf, isCached } = await packagesIn(join(app.outdir, 'functions'), settings.architecture);
  if (!isCached)
    console.warn(
      `本机不是 ${settings.architecture}，函数不带代码缓存，冷启动较慢。This machine is not ${settings.architecture}: functions ship without a code cache and start slower.`,
    );
  if (settings.consoleOrigin === undefined)
    console.warn(
      '未设置 consoleUrl：浏览器暂不能上传材料，取得控制台地址后设置并再次部署。Without consoleUrl no browser may upload documents; set it to the console’s address and deploy again.',
    );
  buildApp(app, settings, codeOf, site.folder);
} catch (error) {
  if (!(error instanceof SettingsFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
