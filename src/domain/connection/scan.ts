/** What the scan of a signed form may be, by the bytes it begins with; the file's name is never asked. */
export const scanKinds = {
  PDF: { begins: [0x25, 0x50, 0x44, 0x46, 0x2d], mediaType: 'application/pdf', extension: 'pdf' },
  JPEG: { begins: [0xff, 0xd8, 0xff], mediaType: 'image/jpeg', extension: 'jpg' },
  PNG: { begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], mediaType: 'image/png', extension: 'png' },
} as const

export type ScanKind = keyof typeof scanKinds

/** Largest scan, bytes; the schema says the same. */
export const maxScanBytes = 4 * 1024 * 1024

/** The kind that the bytes are of; `undefined`: none of those that are taken. */
export function scanKindOf(bytes: Uint8Array): ScanKind | undefined {
  return (Object.keys(scanKinds) as ScanKind[]).find(kind =>
    scanKinds[kind].begins.every((byte, index) => bytes[index] === byte),
  )
}
