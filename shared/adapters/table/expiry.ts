/**
 * An item is expired from the second named in `expiresAt` on. Stores drop it later (DynamoDB: within days), so readers
 * and expectations leave it out themselves.
 */
export function isExpired(expiresAt: number | null | undefined, now: number): boolean {
  return expiresAt !== null && expiresAt !== undefined && expiresAt <= epochSeconds(now);
}

export function epochSeconds(now: number): number {
  return Math.floor(now / 1000);
}
