/** Feeding is a system's, in the name of a technical user with the role of a feeder. */
export const feeder = {
  callers: ['system'],
  roles: ['ZASILANIE'],
  system: 'ACTIVE',
  dictionaries: 'CONFIRMED',
} as const
