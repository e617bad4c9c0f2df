/** The emulator's root user, under the name by which the contract suite connects. */
export const rootCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
