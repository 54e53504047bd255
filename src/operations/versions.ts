/** Interface versions the gateway takes. One row per version; a version on its way out gets `PRZEJSCIOWA` and a day. */
export const supportedVersions = [{ version: '1.0', state: 'OBOWIAZUJACA' }] as const
