import { defineConfig } from '@playwright/test';

/** The system's Chromium, asking no other host. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../.huizhen/e2e',
  // A story of a whole case took 1.4 minutes on an idle machine of two cores.
  timeout: 300_000,
  // As for acts: what must be there soon says so itself.
  expect: { timeout: 15_000 },
  // A loaded machine may miss a moment; what passes only the second time is listed as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  workers: 2,
  fullyParallel: true,
  reporter: 'list',
  use: {
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: quiet,
      ignoreDefaultArgs: ['--headless=old'],
    },
  },
});
