import { join } from 'node:path'

/** Where an installation keeps what: configuration, keys (apart from the data) and data. */
export interface Home {
  readonly folder: string
  readonly configuration: string
  readonly keys: {
    readonly folder: string
    readonly authorityKey: string
    readonly authority: string
    readonly tlsKey: string
    readonly tls: string
    readonly signingKeyRsa: string
    readonly signingRsa: string
    readonly signingKeyEc: string
    readonly signingEc: string
    /** Ed25519 private key of the ledger's checkpoints, PEM. */
    readonly checkpoint: string
    /** The one that lies ready to take over; not there where none does. */
    readonly nextCheckpoint: string
    /** 32 bytes, hex: encrypts the personal part of entries. */
    readonly personal: string
    /** 32 bytes, hex: keyed hash of the look-up by person. */
    readonly lookup: string
    /** The look-up key that lies ready to be taken; not there where none does. */
    readonly nextLookup: string
    /** 32 bytes, hex: keyed hash of the index of who is held where. */
    readonly holdings: string
    /** Token of the e-learning platform's web service, where one is configured. */
    readonly elearning: string
  }
  readonly data: {
    readonly folder: string
    readonly control: string
    readonly ledger: string
    readonly sets: string
    /** The index of who is held where. */
    readonly holdings: string
    /** Held by whoever works on the installation. */
    readonly inUse: string
    /** Sealed scans and packages. */
    readonly attachments: string
  }
}

/** The layout below a folder. `data` may lie elsewhere (another disk): then `--data` names it. */
export function homeAt(folder: string, data = join(folder, 'data')): Home {
  const keys = join(folder, 'keys')
  return {
    folder,
    configuration: join(folder, 'csizs.json'),
    keys: {
      folder: keys,
      authorityKey: join(keys, 'ca.key.pem'),
      authority: join(keys, 'ca.crt.pem'),
      tlsKey: join(keys, 'tls.key.pem'),
      tls: join(keys, 'tls.crt.pem'),
      signingKeyRsa: join(keys, 'signing-rsa.key.pem'),
      signingRsa: join(keys, 'signing-rsa.crt.pem'),
      signingKeyEc: join(keys, 'signing-ec.key.pem'),
      signingEc: join(keys, 'signing-ec.crt.pem'),
      checkpoint: join(keys, 'checkpoint.key.pem'),
      nextCheckpoint: join(keys, 'checkpoint.next.pem'),
      personal: join(keys, 'personal.key'),
      lookup: join(keys, 'lookup.key'),
      nextLookup: join(keys, 'lookup.next.key'),
      holdings: join(keys, 'holdings.key'),
      elearning: join(keys, 'elearning.token'),
    },
    data: {
      folder: data,
      control: join(data, 'control.db'),
      ledger: join(data, 'ledger.db'),
      sets: join(data, 'sets'),
      holdings: join(data, 'holdings.db'),
      inUse: join(data, 'in-use.db'),
      attachments: join(data, 'attachments'),
    },
  }
}
