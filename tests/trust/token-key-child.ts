/** Makes a key pair inside a token and prints its public half (SubjectPublicKeyInfo, base64): module, token, PIN, kind, label, identifier in hex. */
import { createPublicKey } from 'node:crypto'
import pkcs11, { type Handle } from 'pkcs11js'

const [module = '', token = '', pin = '', kind = '', label = '', id = ''] = process.argv.slice(2)

/** What goes before the point of a P-256 key in its SubjectPublicKeyInfo, and the name of the curve. */
const spkiOfP256 = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex')
const p256 = Buffer.from('06082a8648ce3d030107', 'hex')

const api = new pkcs11.PKCS11()
api.load(module)
api.C_Initialize()
const slot = api.C_GetSlotList(true).find(one => api.C_GetTokenInfo(one).label.trim() === token) as Handle
const session = api.C_OpenSession(slot, pkcs11.CKF_SERIAL_SESSION | pkcs11.CKF_RW_SESSION)
api.C_Login(session, pkcs11.CKU_USER, pin)
const named = [
  { type: pkcs11.CKA_TOKEN, value: true },
  { type: pkcs11.CKA_LABEL, value: label },
  { type: pkcs11.CKA_ID, value: Buffer.from(id, 'hex') },
]
const secret = [
  ...named,
  { type: pkcs11.CKA_SIGN, value: true },
  { type: pkcs11.CKA_PRIVATE, value: true },
  { type: pkcs11.CKA_SENSITIVE, value: true },
  { type: pkcs11.CKA_EXTRACTABLE, value: false },
]
const read = (key: Handle, type: number) => api.C_GetAttributeValue(session, key, [{ type }])[0]?.value as Buffer

function rsa(): Buffer {
  const open = [
    ...named,
    { type: pkcs11.CKA_MODULUS_BITS, value: 3072 },
    { type: pkcs11.CKA_PUBLIC_EXPONENT, value: Buffer.from([1, 0, 1]) },
  ]
  const made = api.C_GenerateKeyPair(session, { mechanism: pkcs11.CKM_RSA_PKCS_KEY_PAIR_GEN }, open, secret)
  const n = read(made.publicKey, pkcs11.CKA_MODULUS).toString('base64url')
  const e = read(made.publicKey, pkcs11.CKA_PUBLIC_EXPONENT).toString('base64url')
  return createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' }).export({ format: 'der', type: 'spki' })
}

function ec(): Buffer {
  const open = [...named, { type: pkcs11.CKA_EC_PARAMS, value: p256 }]
  const made = api.C_GenerateKeyPair(session, { mechanism: pkcs11.CKM_EC_KEY_PAIR_GEN }, open, secret)
  return Buffer.concat([spkiOfP256, read(made.publicKey, pkcs11.CKA_EC_POINT).subarray(-65)])
}

process.stdout.write((kind === 'RSA' ? rsa() : ec()).toString('base64'))
api.C_Finalize()
