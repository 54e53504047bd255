/** What of the published vectors cannot be done here, and why. A vector is looked at as far as it goes: its other parts are still held. */

/** Signature algorithms that the OpenSSL of Node 20 lacks; the digests of these vectors are compared all the same. */
export const unknownAlgorithms =
  /^algorithm (gostr3410|urn:ietf:params:xml:ns:cpxmlsec|eddsa-ed25519ctx|eddsa-ed(25519|448)ph|ml-dsa-|slh-dsa-)/
export const unknownDigests = /^digest (gostr3411|urn:ietf:params:xml:ns:cpxmlsec)/

/** References that are not followed; the signature value over them is verified all the same. */
export const notFollowed: Readonly<Record<string, string>> = {
  external: 'leads out of the folder: nothing is ever fetched',
  XSLT: 'XSLT is never run',
  RelationshipTransform: 'a transform of Office packages',
}

/** Vectors whose value does not verify here, by file name. */
export const otherwise: Readonly<Record<string, string>> = {
  'enveloped-ecdsa-java-bug': 'the value is longer than R‖S of its curve: a defect of old Java that xmlsec makes good',
  'enveloped-sha256-ecdsa-sha256-with-asn1': 'the value is in DER, against RFC 6931 §2.3.6; xmlsec takes it',
  'enveloping-sha512-ecdsa-sha512-with-asn1': 'the same',
  'enveloping-sha256-ecdsa-sha256_padded': 'R and S padded beyond the length of the curve; xmlsec takes it',
  'enveloping-sha256-hmac-sha256-em-ml-kem-512': 'the HMAC key comes by ML-KEM, which OpenSSL of Node 20 lacks',
  'enveloping-sha256-hmac-sha256-em-ml-kem-768': 'the same',
  'enveloping-sha256-hmac-sha256-em-ml-kem-1024': 'the same',
}

/** Vectors that are refused for their certificates only: the cryptography holds. */
export const goodButUntrusted: ReadonlySet<string> = new Set([
  'enveloping-expired-cert',
  'enveloped-x509-same-subj-cert',
  'enveloped-x509-missing-cert',
  'signature-x509-crt-crl',
  'signature-rsa-detached-xslt-transform-bad-retrieval-method',
])

/** Vectors that are broken on purpose. */
export const broken: ReadonlySet<string> = new Set([
  'signature-rsa-enveloped-bad-digest-val',
  'signature-rsa-enveloped-bad-sig',
])
