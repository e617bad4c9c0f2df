/**
 * Kilobytes a bundle may have. Size is a matter of hygiene, not of speed (docs/adr/0009): a limit is reached when
 * something came along that nobody meant to ship.
 */
export const bundleLimits: Readonly<Record<string, number>> = {
  'api-regulator': 900,
  'api-bank': 680,
  'api-enterprise': 690,
  'api-participant': 680,
  'api-signed-in': 340,
  'api-public': 230,
  'enter-phase': 540,
  announce: 350,
  ticker: 550,
  'resume-case': 350,
  'pre-token': 60,
  console: 60,
};
