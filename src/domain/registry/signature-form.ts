/**
 * How a message is signed: `xades` is XAdES B-B with the certificate in X509Data, `wss` the X.509 token profile as off-the-shelf
 * stacks make it. Both cannot hold in one signature. @see shared security profile §1
 */
export type SignatureForm = 'xades' | 'wss'

/** Every form that is spoken. */
export const signatureForms: readonly SignatureForm[] = ['xades', 'wss']

/** What a system may use until its administrator says otherwise. */
export const usualForms: readonly SignatureForm[] = ['xades']
